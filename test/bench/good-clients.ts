/** What readers ask, at a steady rate whatever becomes of the answers, and how long these take. */
import { Agent, request } from 'node:http';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

export interface Asked {
  readonly path: string;
  /** absent: a page */
  readonly body?: string;
}

export interface Seen {
  readonly answered: number;
  /** what was no answer as it should be, in words; the first of them */
  readonly wrong: readonly string[];
  readonly failures: number;
  /** milliseconds from when it was asked to the last byte of its answer, in order: none waits for an answer to another */
  readonly latencies: Float64Array;
  /** milliseconds by which it was asked too late, in order: what the asking process itself could not do in time */
  readonly lateness: Float64Array;
}

const MOST_WRONG = 20;
const PATIENCE_MS = 30_000;
/** So many are asked at most before anything else may happen. */
const BURST = 8;

const documentOf = (query: string, variables: object = {}): Asked => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

const ONE = `query ($slug: String!) { intervention(slug: $slug) { slug title summary status provisions { id pinpoint summary } } }`;
const TWENTY = `query ($after: String) { interventions(first: 20, after: $after) { nodes { slug title summary
  provisions { id summary claims { id strength } } definitions { term } redLines { statement } } pageInfo { endCursor } } }`;

/** A mix like that of a dashboard with its readers: much of single entries, some lists, analyses and pages. */
export function goodQuestions(slugs: readonly string[], scenarios: readonly string[]): (n: number) => Asked {
  const at = (list: readonly string[], n: number) => list[n % list.length] ?? '';
  return (n) => {
    switch (n % 20) {
      case 0:
        return documentOf(TWENTY);
      case 1:
        return documentOf('{ coverageMatrix { cells { scenario { slug } layer { slug } state claims { id } } } }');
      case 2:
      case 3:
        return documentOf('query ($s: [String!]) { coverageGaps(filter: {scenarios: $s}) { nodes { reason } } }', {
          s: [at(scenarios, n)],
        });
      case 4:
        return documentOf('query ($q: String!) { search(query: $q) { nodes { id } } }', {
          q: at(slugs, n).replaceAll('-', ' '),
        });
      case 5:
        return { path: '/coverage' };
      case 6:
        return { path: `/intervention/${at(slugs, n * 7)}` };
      default:
        return documentOf(ONE, { slug: at(slugs, n * 13) });
    }
  };
}

/** Asks over connections that are kept. */
export class GoodClients {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 128 });
  private readonly hostname: string;
  private readonly port: string;
  private readonly questionOf: (n: number) => Asked;

  constructor(address: string, questionOf: (n: number) => Asked) {
    const { hostname, port } = new URL(address);
    this.hostname = hostname;
    this.port = port;
    this.questionOf = questionOf;
  }

  /** As many answers a second as there can be with so many at a time. */
  async capacity(seconds: number, atOnce: number): Promise<number> {
    const end = performance.now() + seconds * 1_000;
    let answered = 0;
    let n = 0;
    const work = async (): Promise<void> => {
      while (performance.now() < end) {
        await this.ask(this.questionOf(n++));
        answered += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return answered / seconds;
  }

  /** So many a second for so long, each at its time, whether those before it were answered or not. */
  async steadily(perSecond: number, seconds: number): Promise<Seen> {
    const latencies: number[] = [];
    const lateness: number[] = [];
    const wrong: string[] = [];
    let failures = 0;
    const open = new Set<Promise<void>>();
    const begun = performance.now();
    const total = Math.floor(perSecond * seconds);
    for (let n = 0; n < total; n += 1) {
      const due = begun + (n * 1_000) / perSecond;
      const wait = due - performance.now();
      // Who is behind must still hear what was answered.
      if (wait > 1) await pause(wait);
      else if (n % BURST === 0) await turn();
      const asked = performance.now();
      lateness.push(asked - due);
      const asking = this.ask(this.questionOf(n)).then((problem) => {
        latencies.push(performance.now() - asked);
        if (problem === null) return;
        failures += 1;
        if (wrong.length < MOST_WRONG) wrong.push(problem);
      });
      open.add(asking);
      void asking.finally(() => open.delete(asking));
    }
    await Promise.all(open);
    const inOrder = (times: readonly number[]) => Float64Array.from(times).sort();
    const seen = { answered: latencies.length, wrong, failures };
    return { ...seen, latencies: inOrder(latencies), lateness: inOrder(lateness) };
  }

  close(): void {
    this.agent.destroy();
  }

  /** What is wrong with the answer; null where nothing is. */
  private ask({ path, body }: Asked): Promise<string | null> {
    const { hostname, port, agent } = this;
    const headers = body === undefined ? { accept: 'text/html' } : { 'content-type': 'application/json' };
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve) => {
      const asked = request(
        {
          hostname,
          port,
          agent,
          path,
          method: body === undefined ? 'GET' : 'POST',
          headers: { ...headers, ...length },
        },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('error', (error) => resolve(String(error)));
          reply.on('end', () => {
            const answer = Buffer.concat(parts);
            const isWrong = reply.statusCode !== 200 || (body !== undefined && answer.includes('"errors":'));
            resolve(isWrong ? `${String(reply.statusCode)} ${answer.toString('utf8', 0, 300)}` : null);
          });
        },
      );
      asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('no answer')));
      asked.on('error', (error) => resolve(String(error)));
      asked.end(body);
    });
  }
}

/** The p-th of a hundred parts of numbers in order. */
export function percentile(sorted: Float64Array, p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? Number.NaN;
}

/** What there is to be asked for. */
export async function known(
  address: string,
): Promise<{ readonly slugs: readonly string[]; readonly scenarios: readonly string[] }> {
  const reply = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ interventions(first: 100) { nodes { slug } } riskScenarios { slug } }' }),
  });
  const { data } = (await reply.json()) as {
    data: { interventions: { nodes: { slug: string }[] }; riskScenarios: { slug: string }[] };
  };
  return {
    slugs: data.interventions.nodes.map(({ slug }) => slug),
    scenarios: data.riskScenarios.map(({ slug }) => slug),
  };
}

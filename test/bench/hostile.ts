/**
 * What a hostile request costs: CPU time of the built service, of all its threads, until it has refused, for requests
 * that are made to be dear. Prints a table, writes it into RESULTS.md, and fails where one costs more than the limit.
 * Also shows what the costliest requests cost that are let through. `npm run bench:hostile`; QUICK=1 for a trial.
 */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { WatchedService } from '../setup/watched-service.js';
import { costliest } from './costly-requests.js';
import { ask, HOSTILE, type RawRequest } from './hostile-requests.js';
import { median, table, writeSection } from './results.js';
import { startFlags } from './running-service.js';

const QUICK = process.env['QUICK'] === '1';
const RUNS = QUICK ? 5 : 15;
const LIMIT_MS = 50;
/** Of an operation that is let through: no limit of the issue's, but a sign that a weight is wrong. */
const COSTLY_MS = 2_000;
const WARM_MS = 3_000;

interface Answer {
  readonly status: number;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true });

function send(address: string, { method, path, headers, body }: RawRequest): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
    const asked = request({ hostname, port, agent, method, path, headers: { ...headers, ...length } }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    // The service may hang up on who sends on after a refusal.
    asked.on('error', () => resolve({ status: 0, body: '' }));
    asked.end(body);
  });
}

interface Row {
  readonly kind: string;
  readonly what: string;
  readonly answer: string;
  readonly median: number;
  /** the second largest: one of so many runs meets a collection of garbage that is not its own */
  readonly most: number;
  readonly refused: boolean;
}

/** `400 TOO_DEEP`, or how much came. */
function inShort({ status, body }: Answer): string {
  const code = /"code":"(\w+)"/.exec(body)?.[1];
  return status === 0 ? 'hung up' : `${status} ${code ?? `${Math.ceil(body.length / 1000)} kB`}`;
}

async function measure(
  service: WatchedService,
  kind: string,
  what: string,
  make: (n: number) => RawRequest,
): Promise<Row> {
  const spent: number[] = [];
  let answer: Answer = { status: 0, body: '' };
  for (let n = -2; n < RUNS; n += 1) {
    const { cpuMs, result } = await service.cpuOf(() => send(service.address, make(n + 1_000)));
    answer = result;
    if (n >= 0) spent.push(cpuMs);
  }
  spent.sort((a, b) => a - b);
  const refused = answer.status === 0 || answer.status >= 300 || answer.body.includes('"errors"');
  return { kind, what, answer: inShort(answer), median: median(spent), most: spent.at(-2) ?? Infinity, refused };
}

const show = (ms: number) => ms.toFixed(1);
const service = await WatchedService.start({ flags: startFlags() });
try {
  await pause(WARM_MS);
  for (let n = 0; n < 200; n += 1) {
    await send(service.address, ask(`{ interventions(first: 20) { nodes { title claims { id } } } } # ${n}`));
    await send(
      service.address,
      ask(`{ interventions(first: 20, filter: {kinds: [NONE]}) { nodes { titel } } } # ${n}`),
    );
  }
  const rows: Row[] = [];
  for (const { kind, what, make } of HOSTILE) rows.push(await measure(service, kind, what, make));
  const ids = await send(service.address, ask('{ interventions(first: 100) { nodes { id } } }'));
  const { data } = JSON.parse(ids.body) as { data: { interventions: { nodes: { id: string }[] } } };
  const costly: Row[] = [];
  for (const { what, make } of costliest(data.interventions.nodes.map(({ id }) => id))) {
    costly.push(await measure(service, '', what, make));
  }
  const broken = rows.filter(({ most }) => most > LIMIT_MS);
  const dear = costly.filter(({ median: ms, refused }) => ms > COSTLY_MS || refused);
  const worst = Math.max(...rows.map(({ most }) => most));
  const body = [
    `CPU time of the service, all threads, in milliseconds: the median and the most of ${RUNS} runs, one left out (it may`,
    `meet a collection of garbage). Limit: ${LIMIT_MS} ms. The worst of ${rows.length} takes ${show(worst)} ms.`,
    '',
    table(
      ['hostile request', 'answer', 'median', 'most'],
      rows.map((row) => [
        `${row.kind}: ${row.what}`.replaceAll('|', '\\|'),
        row.answer,
        show(row.median),
        show(row.most),
      ]),
    ),
    '',
    'The costliest operations that the limits let through, on one core:',
    '',
    table(
      ['operation', 'answer', 'median', 'most'],
      costly.map((row) => [row.what, row.answer, show(row.median), show(row.most)]),
    ),
  ].join('\n');
  console.log(body);
  for (const { kind, what, most } of broken) console.log(`TOO MUCH: ${kind}: ${what}: ${show(most)} ms`);
  for (const { what, answer, median: ms } of dear) console.log(`NOT AS MEANT: ${what}: ${answer}, ${show(ms)} ms`);
  if (!QUICK) {
    writeSection({ name: 'hostile', title: 'Hostile requests', command: 'npm run bench:hostile', body });
  }
  process.exitCode = broken.length + dear.length === 0 ? 0 : 1;
} finally {
  agent.destroy();
  await service.stop();
}

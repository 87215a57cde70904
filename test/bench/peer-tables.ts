/** The tables of `npm run bench:peers`, each with the goals that it shows. */
import type { Known, Question } from './questions.js';
import { medianOf, type Pace, pairedRuns, ratioOf, type Run, type Runs } from './paired-runs.js';
import type { Request } from './peers/task.js';
import { table } from './results.js';
import type { Keep } from './serve-built.js';
import type { Program, Server } from './servers.js';

export interface Scene {
  readonly load: Program;
  readonly registry: Server;
  readonly postgraphile: Server;
  readonly nest: Server;
  readonly known: Known;
  readonly questions: readonly Question[];
  readonly pace: Pace;
}

export interface Goal {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly holds: boolean;
}

export interface Shown {
  readonly markdown: string;
  readonly goals: readonly Goal[];
}

const OF_STATIC = 0.7;
const TIMES_POSTGRAPHILE: Readonly<Record<string, number>> = { Q1: 2, Q2: 10 };
const ONE_INSTANCE = 5_000;
/** So many sets of variables, of which requests take one after the other. */
const SETS = 4_000;

const perSecond = (run: Run) => run.perSecond;
const cpu = (run: Run) => run.cpu;
const rate = (runs: Runs) => Math.round(medianOf(runs, perSecond)).toLocaleString('en');
/** A run in which nothing was answered has no times. */
const shown = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const milliseconds = (value: number) => shown(value, value < 10 ? 1 : 0);
const times = (ratio: number) => shown(ratio, ratio < 10 ? 2 : 0);
const kilobytes = (bytes: number) => shown(bytes / 1000, bytes < 10_000 ? 1 : 0);

/** One request, asked again and again: the service, and the route that gives back the same bytes. */
export async function repeated({ load, registry, known, questions, pace }: Scene): Promise<Shown> {
  const rows: string[][] = [];
  const goals: Goal[] = [];
  for (const question of questions) {
    for (const method of question.documents === undefined ? (['GET'] as const) : (['POST', 'GET'] as const)) {
      const asked = requestsFor(question, known, method, 1)[0];
      if (asked === undefined) throw new Error(`${question.name} has no variables`);
      const name = `${question.name}-${method}`;
      const { path, body, ...same } = asked;
      const keep: Keep = { ...same, keep: name, url: path, ...(body !== undefined && { payload: body }) };
      await registry.ask(keep);
      const stored: Request = { ...asked, path: `/static/${name}` };
      const bytes = await sameAnswer(registry.address, asked, stored);
      const [ours = [], fixed = []] = await pairedRuns(
        load,
        [
          { server: registry, requests: [asked] },
          { server: registry, requests: [stored] },
        ],
        pace,
      );
      // Where the load is too small to keep a core busy, what an answer costs says more than how many there were.
      const ratio = Math.min(ratioOf(ours, fixed, perSecond), ratioOf(fixed, ours, cpu));
      rows.push([
        `${question.name} ${method}: ${question.title}`,
        kilobytes(bytes),
        rate(fixed),
        rate(ours),
        milliseconds(medianOf(ours, (run) => run.p99)),
        ratio.toFixed(2),
      ]);
      goals.push({
        what: `${question.name} by ${method}, repeated: share of the static route`,
        measured: ratio.toFixed(2),
        limit: `at least ${OF_STATIC}`,
        holds: ratio >= OF_STATIC,
      });
    }
  }
  const head = ['query', 'kB', 'static, a second', 'registry, a second', 'p99, ms', 'ratio'];
  return { markdown: table(head, rows), goals };
}

/** Queries that no server has seen: variables that never come again, or documents that never come again either. */
export async function neverSeen(scene: Scene, newText: boolean): Promise<Shown> {
  const { load, registry, postgraphile, nest, known, pace } = scene;
  const rows: string[][] = [];
  const goals: Goal[] = [];
  for (const { name, title, documents, variables } of scene.questions) {
    if (documents === undefined) continue;
    const sets = variables(known, SETS);
    const asking = (document: string) => ({ document, newText, variables: sets });
    const [ours = [], theirs = [], nests = []] = await pairedRuns(
      load,
      [
        { server: registry, requests: asking(documents.registry) },
        { server: postgraphile, requests: asking(documents.postgraphile) },
        { server: nest, requests: asking(documents.nest) },
      ],
      pace,
    );
    const ratio = ratioOf(ours, theirs, perSecond);
    const [p99, p50] = [medianOf(ours, (run) => run.p99), medianOf(theirs, (run) => run.p50)];
    rows.push([
      `${name}: ${title}`,
      ...[ours, theirs, nests].map((each) => kilobytes(medianOf(each, (run) => run.bytesPerAnswer))),
      ...[ours, theirs, nests].map(rate),
      times(ratio),
      times(ratioOf(ours, nests, perSecond)),
      milliseconds(p99),
      milliseconds(p50),
    ]);
    const least = TIMES_POSTGRAPHILE[name];
    if (least === undefined) continue;
    const what = `${name}, ${newText ? 'new documents' : 'new variables'}`;
    goals.push(
      {
        what: `${what}: times PostGraphile`,
        measured: times(ratio),
        limit: `at least ${least}`,
        holds: ratio >= least,
      },
      {
        what: `${what}: p99 against PostGraphile's p50, ms`,
        measured: milliseconds(p99),
        limit: `below ${milliseconds(p50)}`,
        holds: p99 < p50,
      },
    );
  }
  const head = [
    'query',
    'kB',
    'PG kB',
    'Nest kB',
    'registry, a second',
    'PostGraphile',
    'Nest',
    '× PG',
    '× Nest',
    'p99, ms',
    'PG p50, ms',
  ];
  return { markdown: table(head, rows), goals };
}

/** What one process on one core gives: each intervention in turn, and pages, none of them seen before. */
export async function oneInstance({ load, registry, known, questions, pace }: Scene): Promise<Shown> {
  const rows: string[][] = [];
  const goals: Goal[] = [];
  const asked = questions.flatMap((question) => {
    if (question.name === 'Q7') return [{ question, method: 'GET' as const }];
    return question.name === 'Q1' ? (['GET', 'POST'] as const).map((method) => ({ question, method })) : [];
  });
  for (const { question, method } of asked) {
    const isPage = question.documents === undefined;
    const requests = requestsFor(question, known, method, SETS * 5);
    const [ours = []] = await pairedRuns(load, [{ server: registry, requests }], pace);
    const [bytes, p50, p99] = [
      medianOf(ours, (run) => run.bytesPerAnswer),
      medianOf(ours, (run) => run.p50),
      medianOf(ours, (run) => run.p99),
    ];
    const what = isPage ? 'Q7: pages, each another one' : `Q1 by ${method}: every intervention in turn`;
    rows.push([what, kilobytes(bytes), rate(ours), milliseconds(p50), milliseconds(p99)]);
    // The address is what caches know a question by: who asks so often asks so.
    if (isPage || method === 'POST') continue;
    const found = medianOf(ours, perSecond);
    goals.push({
      what: 'Q1 by GET on one core, a second',
      measured: rate(ours),
      limit: `at least ${ONE_INSTANCE.toLocaleString('en')}`,
      holds: found >= ONE_INSTANCE,
    });
  }
  return { markdown: table(['query', 'kB', 'a second', 'p50, ms', 'p99, ms'], rows), goals };
}

function requestsFor(
  { path, documents, variables }: Question,
  known: Known,
  method: 'GET' | 'POST',
  count: number,
): Request[] {
  return variables(known, count).map((given): Request => {
    if (documents === undefined)
      return { method, path: `${path}?${inAddress(given)}`, headers: { accept: 'text/html' } };
    const query = documents.registry;
    const accept = 'application/json';
    if (method === 'GET') {
      return { method, path: `${path}?${inAddress({ query, variables: JSON.stringify(given) })}`, headers: { accept } };
    }
    const body = JSON.stringify({ query, variables: given });
    return { method, path, headers: { 'content-type': accept, accept }, body };
  });
}

function inAddress(given: Readonly<Record<string, unknown>>): string {
  return new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)])).toString();
}

/** How many bytes both have. @throws Error where bytes or headers differ, or it is not an answer */
async function sameAnswer(origin: string, asked: Request, stored: Request): Promise<number> {
  const [one, other] = await Promise.all(
    [asked, stored].map(async ({ path, method, headers, body }) => {
      const plain = { ...headers, 'accept-encoding': 'identity' };
      const reply = await fetch(origin + path, { method, headers: plain, ...(body !== undefined && { body }) });
      const kept = [...reply.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      return { status: reply.status, headers: JSON.stringify(kept.sort()), body: await reply.text() };
    }),
  );
  if (one?.status !== 200 || one.body.includes('"errors"'))
    throw new Error(`no answer: ${one?.body.slice(0, 500) ?? ''}`);
  if (one.body !== other?.body || one.headers !== other.headers) {
    throw new Error(`the static route answers otherwise: ${one.headers} against ${other?.headers ?? ''}`);
  }
  return Buffer.byteLength(one.body);
}

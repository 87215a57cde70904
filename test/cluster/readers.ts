import { again } from './at.js';

const QUERY = '{ context { release { version } } interventions(first: 3) { totalCount nodes { id } } }';
const ANSWERS_MS = 15_000;

interface Question {
  readonly path: string;
  readonly init?: RequestInit;
  /** what the answer must hold */
  readonly holds: string;
}

/** What dashboards and programs ask: queries by GET and by POST, and a page. */
const QUESTIONS: readonly Question[] = [
  {
    path: '/graphql',
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: QUERY }) },
    holds: '"totalCount"',
  },
  { path: `/graphql?query=${encodeURIComponent(QUERY)}`, holds: '"totalCount"' },
  { path: '/', holds: '</html>' },
];

/** What became of the requests of those who only read. */
export interface Reading {
  answered: number;
  longestMs: number;
  readonly failures: string[];
}

export interface Readers {
  readonly reading: Reading;
  stop(): Promise<void>;
}

/** Reads through the proxy until it is stopped. Anything but the right answer is a failure. */
export function startReaders(address: string, { workers, everyMs }: { workers: number; everyMs: number }): Readers {
  const reading: Reading = { answered: 0, longestMs: 0, failures: [] };
  let next = 0;
  const read = async (): Promise<void> => {
    const question = QUESTIONS[next++ % QUESTIONS.length];
    if (question === undefined) return;
    const begun = performance.now();
    const failure = await ask(address, question).catch(String);
    reading.longestMs = Math.max(reading.longestMs, performance.now() - begun);
    if (failure === null) reading.answered++;
    else reading.failures.push(`${new Date().toISOString()} ${question.path.split('?')[0] ?? ''}: ${failure}`);
  };
  const { stop } = again(workers, everyMs, read);
  return { reading, stop };
}

/** Why an answer is not right, or null. */
async function ask(address: string, { path, init, holds }: Question): Promise<string | null> {
  const reply = await fetch(`${address}${path}`, { ...init, signal: AbortSignal.timeout(ANSWERS_MS) });
  const text = await reply.text();
  const isRight = reply.status === 200 && text.includes(holds) && !text.includes('"errors"');
  return isRight ? null : `status ${String(reply.status)}: ${text.slice(0, 200)}`;
}

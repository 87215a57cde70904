import type { GrowthQuestion } from './growth-questions.js';
import type { MeasuredService } from './measured-service.js';
import { median } from './results.js';

/** What a question takes. */
export interface Cost {
  /** of the main thread, for one answer */
  readonly cpuMs: number;
  /** for who asks, the middle of all */
  readonly ms: number;
  readonly bytes: number;
}

const WARM_UP = 6;
const LEAST = 3;
const MOST = 120;
const LONG_MS = 1_500;
/** Askings that no measure repeats. */
const CHECKED = 1_000;

/**
 * Asks each question again and again, never twice the same.
 * @param answers of the smallest catalogue, where this is not it: what does not grow must be the same
 */
export async function measureQuestions(
  service: MeasuredService,
  questions: readonly GrowthQuestion[],
  times: number,
  answers: Map<string, string>,
): Promise<ReadonlyMap<string, Cost>> {
  const costs = new Map<string, Cost>();
  for (const question of questions) {
    const isSlow = (await ask(service, question, CHECKED + 1)).ms > LONG_MS;
    for (let n = 0; n < (isSlow ? 1 : WARM_UP); n += 1) await ask(service, question, n);
    const before = await service.usage('usage');
    const asked: { readonly ms: number; readonly bytes: number }[] = [];
    const until = performance.now() + LONG_MS;
    while (asked.length < LEAST || (asked.length < MOST && performance.now() < until)) {
      asked.push(await ask(service, question, WARM_UP + asked.length));
    }
    const after = await service.usage('usage');
    costs.set(question.name, {
      cpuMs: (after.cpuMs - before.cpuMs) / asked.length,
      ms: median(asked.map(({ ms }) => ms)),
      bytes: median(asked.map(({ bytes }) => bytes)),
    });
    await check(service, question, times, answers);
  }
  return costs;
}

async function ask({ address }: MeasuredService, { name, request }: GrowthQuestion, n: number) {
  const { path, body } = request(n);
  const begun = performance.now();
  const response = await fetch(
    `${address}${path}`,
    body === undefined
      ? { headers: { accept: 'text/html' } }
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body },
  );
  const text = await response.text();
  const isRight = response.ok && (body === undefined || text.startsWith('{"data":'));
  if (!isRight || text.includes('"errors":')) throw new Error(`${name}: ${response.status} ${text.slice(0, 500)}`);
  return { ms: performance.now() - begun, bytes: text.length, text };
}

async function check(
  service: MeasuredService,
  question: GrowthQuestion,
  times: number,
  answers: Map<string, string>,
): Promise<void> {
  const { text } = await ask(service, question, CHECKED);
  const small = answers.get(question.name);
  if (small === undefined) answers.set(question.name, text);
  else if (!question.isRight(small, text, times)) {
    throw new Error(`${question.name} is answered otherwise on the catalogue ${String(times)} times the size`);
  }
}

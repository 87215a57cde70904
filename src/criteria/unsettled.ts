import type { Cases, Found } from './cases.js';
import { answerInWords, quantityInWords } from './facts-in-words.js';
import type { Pair, Side } from './pair.js';
import type { Values } from './witness.js';

/** Why a relation is undecided: one sentence for each kind of case that may or may not exist, and what it takes. */
export function unsettled(pair: Pair, cases: Pick<Cases, 'onlyA' | 'onlyB' | 'both'>): readonly string[] {
  const { a, b } = pair;
  return [
    ...pair.mixed.map((name) => `${name} stands in units that no number compares`),
    ...reason(pair, cases.onlyA, `${a.definition} covers anything that ${b.definition} does not`),
    ...reason(pair, cases.onlyB, `${b.definition} covers anything that ${a.definition} does not`),
    ...reason(pair, cases.both, `${a.definition} and ${b.definition} cover anything in common`),
  ];
}

function reason(pair: Pair, { existence, values }: Found, question: string): readonly string[] {
  if (existence !== 'perhaps' || values === undefined || pair.mixed.length > 0) return [];
  const [inA, inB] = [answers(pair, pair.a, values), answers(pair, pair.b, values)];
  const together = `${inA.join(' and ')} (${pair.a.definition}) while ${inB.join(' and ')} (${pair.b.definition})`;
  return [`whether ${question} is open: nobody has said whether it can be that ${together}`];
}

function answers({ variables }: Pair, { own }: Side, values: Values): readonly string[] {
  return [...values].flatMap(([i, at]) => {
    const variable = variables[i];
    if (variable === undefined || !own.has(i)) return [];
    if (variable.kind === 'judgement') return [answerInWords(variable.text, variable.values[at] === true)];
    return variable.values.slice(at, at + 1).map(quantityInWords);
  });
}

import type { Cases, Found } from './cases.js';
import { answerInWords, quantityInWords } from './facts-in-words.js';
import type { Pair, Side } from './pair.js';
import type { Quantity } from './profile.js';
import type { Values } from './witness.js';

/** Why a relation is undecided: a sentence, or what would have to go together, which takes far less room. */
export type Doubt = string | OpenQuestion;

/** Whether there are cases of a kind hangs on whether these facts can go together. */
export interface OpenQuestion {
  readonly about: Kind;
  readonly a: OpenSide;
  readonly b: OpenSide;
}

export interface OpenSide {
  readonly definition: string;
  readonly facts: readonly (Quantity | Answer)[];
}

/** To a judgement, in the words of the text. */
export interface Answer {
  readonly text: string;
  readonly holds: boolean;
}

type Kind = 'onlyA' | 'onlyB' | 'both';
const KINDS: readonly Kind[] = ['onlyA', 'onlyB', 'both'];

/** One doubt for each kind of case that may or may not exist, and what it takes. */
export function unsettled(pair: Pair, cases: Pick<Cases, Kind>): readonly Doubt[] {
  return [
    ...pair.mixed.map((name) => `${name} stands in units that no number compares`),
    ...KINDS.flatMap((about) => openQuestion(pair, about, cases[about])),
  ];
}

function openQuestion(pair: Pair, about: Kind, { existence, values }: Found): readonly OpenQuestion[] {
  if (existence !== 'perhaps' || values === undefined || pair.mixed.length > 0) return [];
  return [{ about, a: openSide(pair, pair.a, values), b: openSide(pair, pair.b, values) }];
}

function openSide({ variables }: Pair, { definition, own }: Side, values: Values): OpenSide {
  const facts = [...values].flatMap(([i, at]): OpenSide['facts'] => {
    const variable = variables[i];
    if (variable === undefined || !own.has(i)) return [];
    if (variable.kind === 'judgement') return [{ text: variable.text, holds: variable.values[at] === true }];
    return variable.values.slice(at, at + 1);
  });
  return { definition, facts };
}

/** The doubt as one sentence. */
export function doubtInWords(doubt: Doubt): string {
  if (typeof doubt === 'string') return doubt;
  const { a, b } = doubt;
  const question = {
    onlyA: `${a.definition} covers anything that ${b.definition} does not`,
    onlyB: `${b.definition} covers anything that ${a.definition} does not`,
    both: `${a.definition} and ${b.definition} cover anything in common`,
  }[doubt.about];
  const together = [a, b].map(({ definition, facts }) => `${facts.map(factInWords).join(' and ')} (${definition})`);
  return `whether ${question} is open: nobody has said whether it can be that ${together.join(' while ')}`;
}

function factInWords(fact: Quantity | Answer): string {
  return 'text' in fact ? answerInWords(fact.text, fact.holds) : quantityInWords(fact);
}

import type { Definition } from '../catalogue/entries.js';
import { type Aspect, type AspectName, aspect, type Effect } from './aspects.js';
import { reachOf } from './reach.js';

export interface Condition {
  readonly before: readonly Definition[];
  readonly after: readonly Definition[];
  /** how several definitions on one side go together */
  readonly combine: 'all-of' | 'any-of';
  /** what it is, as a sentence begins: `the trigger` */
  readonly name: string;
  /** whether a case that it newly covers makes the clause stronger, or weaker (an exception) */
  readonly wider: 'stronger' | 'weaker';
}

/** What a changed condition does to a clause. Without any definition on one side there is nothing to compare. */
export function conditionAspect(on: AspectName, { before, after, combine, name, wider }: Condition): Aspect {
  if (before.length === 0 || after.length === 0) {
    const effect = before.length === after.length ? 'none' : 'open';
    const side = before.length === 0 ? 'earlier' : 'later';
    return aspect(on, effect, effect === 'none' ? '' : `${name} is recorded as no definition in the ${side} version`);
  }
  const { relation, because, shown } = reachOf(before, after, combine);
  const narrower = wider === 'stronger' ? 'weaker' : 'stronger';
  const effects = {
    equivalent: 'none',
    broader: wider,
    narrower,
    overlapping: 'both',
    disjoint: 'both',
    undecided: 'open',
  } as const satisfies Readonly<Record<typeof relation, Effect>>;
  const effect = effects[relation];
  const words = {
    equivalent: '',
    broader: `${name} is broader: ${because}`,
    narrower: `${name} is narrower: ${because}`,
    overlapping: `${name} moved: ${because}`,
    disjoint: `${name} covers other cases altogether: ${because}`,
    undecided: `${name} cannot be compared: ${because}`,
  } satisfies Readonly<Record<typeof relation, string>>;
  return { on, effect, says: words[relation], relation, shown };
}

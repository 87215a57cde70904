import type { Formula } from './formula.js';

/** Values of some variables that together settle a verdict, and without any one of which it would be open. */
export interface Settling {
  readonly verdict: boolean;
  readonly values: ReadonlyMap<number, number>;
}

type Values = Settling['values'];

class TooMany extends Error {}

/** In sets of values looked at; criteria of the catalogue need a few hundred. */
const MOST_WORK = 30_000;

/** Every smallest set of values that settles the formula by three-valued logic; undefined where the search is too long. */
export function settlings(formula: Formula): readonly Settling[] | undefined {
  let work = 0;

  function settlingAs(part: Formula, wanted: boolean): readonly Values[] {
    if (part.kind === 'leaf') {
      return part.holds.flatMap((holds, i) => (holds === wanted ? [new Map([[part.variable, i]])] : []));
    }
    const below = part.of.map((child) => settlingAs(child, wanted));
    // all of several hold together; all of several fail as soon as one does
    if ((part.kind === 'all') !== wanted) return smallest(below.flat());
    return below.reduce<readonly Values[]>((sets, more) => smallest(joined(sets, more)), [new Map()]);
  }

  function joined(some: readonly Values[], others: readonly Values[]): readonly Values[] {
    spend(some.length * others.length);
    return some.flatMap((a) => others.flatMap((b) => (agree(a, b) ? [new Map([...a, ...b])] : [])));
  }

  /** Without those that contain another one. */
  function smallest(sets: readonly Values[]): readonly Values[] {
    const kept: Values[] = [];
    for (const set of sets.toSorted((a, b) => a.size - b.size)) {
      spend(kept.length);
      if (!kept.some((other) => contains(set, other))) kept.push(set);
    }
    return kept;
  }

  function spend(more: number): void {
    work += more;
    if (work > MOST_WORK) throw new TooMany();
  }

  try {
    return [true, false].flatMap((verdict) => settlingAs(formula, verdict).map((values) => ({ verdict, values })));
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

function agree(a: Values, b: Values): boolean {
  for (const [variable, value] of b) if ((a.get(variable) ?? value) !== value) return false;
  return true;
}

function contains(set: Values, part: Values): boolean {
  for (const [variable, value] of part) if (set.get(variable) !== value) return false;
  return true;
}

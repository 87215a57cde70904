import fc from 'fast-check';
import type { Criterion } from '../../src/catalogue/entries.js';
import { COMPARISON_OPERATORS } from '../../src/catalogue/scales.js';
import type { DefinedCriteria } from '../../src/criteria/defined-criteria.js';
import { traceOf } from '../../src/criteria/evaluate.js';
import { NOTHING_KNOWN, type Profile, type Quantity } from '../../src/criteria/profile.js';
import { openLeaves } from '../../src/criteria/trace.js';
import { allOf, anyOf, compute, defined, judged, measured, not, shared } from './criteria.js';

const operator = fc.constantFrom(...COMPARISON_OPERATORS);

/** Comparisons of one quantity with 1, 2 or 3, and judgements that everybody shares. */
export const plainLeaf: fc.Arbitrary<Criterion> = fc.oneof(
  fc.tuple(operator, fc.integer({ min: 1, max: 3 })).map(([op, flop]) => compute(op, flop)),
  fc.integer({ min: 0, max: 2 }).map((i) => shared(`s${i}`)),
);

/** Units that convert and units that do not, counts, shares, linked metrics, judgements of one text. */
export const anyLeaf: fc.Arbitrary<Criterion> = fc.oneof(
  { weight: 4, arbitrary: plainLeaf },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map((i) => judged(`own ${i}`)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        operator,
        fc.constantFrom<[string, number, string]>(
          ['task-length', 24, 'hours'],
          ['task-length', 1, 'days'],
          ['task-length', 90, 'minutes'],
          ['task-length', 1, 'months'],
          ['damage', 5, 'USD'],
          ['damage', 5, 'EUR'],
          ['deaths', 1, 'people'],
          ['deaths', 50, 'people'],
          ['deaths-or-serious-injuries', 2, 'people'],
          ['deaths-or-serious-injuries', 50, 'people'],
          ['refusal-rate', 0.9, 'ratio'],
          ['refusal-rate', 1, 'ratio'],
        ),
      )
      .map(([op, [metric, value, unit]]) => measured(metric, op, value, unit)),
  },
);

export function criteriaOf(leaf: fc.Arbitrary<Criterion>, depth = 3): fc.Arbitrary<Criterion> {
  const { tree } = fc.letrec<{ tree: Criterion }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }).map((of) => allOf(...of)),
      fc.array(tie('tree'), { maxLength: 3 }).map((of) => anyOf(...of)),
      tie('tree').map(not),
    ),
  }));
  return tree;
}

export function definedBy(slug: string, criteria: fc.Arbitrary<Criterion>): fc.Arbitrary<DefinedCriteria> {
  return criteria.map((tree) => defined(slug, tree));
}

/** Every fact that the definitions ask for. */
export function completeProfile(definitions: readonly DefinedCriteria[]): fc.Arbitrary<Profile> {
  const leaves = definitions.flatMap((one) => [...openLeaves(traceOf(one, NOTHING_KNOWN))]);
  const atoms = [...new Set(leaves.flatMap((leaf) => (leaf.kind === 'judgement' ? [leaf.atom] : [])))];
  const deaths = fc.integer({ min: 0, max: 60 });
  return fc.record({
    judgements: fc.record(Object.fromEntries(atoms.map((atom) => [atom, fc.boolean()]))),
    quantities: fc
      .record({
        flop: fc.integer({ min: 0, max: 8 }).map((half) => half / 2),
        minutes: fc.constantFrom(0, 60, 90, 91, 1439, 1440, 1441, 9999),
        months: fc.constantFrom(0, 1, 2),
        dollars: fc.constantFrom(0, 5, 9),
        euros: fc.constantFrom(0, 5, 9),
        dead: deaths,
        injured: deaths,
        refusals: fc.constantFrom(0, 0.5, 0.9, 0.95, 1),
      })
      .map((given) => [
        quantity('training-compute', given.flop, 'FLOP'),
        quantity('task-length', given.minutes, 'minutes'),
        quantity('task-length', given.months, 'months'),
        quantity('damage', given.dollars, 'USD'),
        quantity('damage', given.euros, 'EUR'),
        quantity('deaths', given.dead, 'people'),
        quantity('deaths-or-serious-injuries', given.dead + given.injured, 'people'),
        quantity('refusal-rate', given.refusals, 'ratio'),
      ]),
  });
}

function quantity(metric: string, value: number, unit: string): Quantity {
  return { metric: `metric/${metric}`, value, unit };
}

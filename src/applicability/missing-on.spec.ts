import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyLeaf, completeProfile, criteriaOf, definedBy } from '../../test/setup/arbitrary-criteria.js';
import { traceOf } from '../criteria/evaluate.js';
import { missingFacts } from '../criteria/missing-facts.js';
import { missingOn } from './missing-on.js';

const asked = definedBy('some', criteriaOf(anyLeaf)).chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.array(
      completeProfile([one]).chain(({ quantities, judgements }) =>
        fc.record({
          quantities: fc.subarray([...quantities]),
          judgements: fc.subarray(Object.entries(judgements)).map((entries) => Object.fromEntries(entries)),
        }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  ),
);

describe('what is missing for a definition', () => {
  it('is what its trace alone says, whatever was asked of it before', () => {
    fc.assert(
      fc.property(asked, ([one, profiles]) => {
        const definition = { id: one.definition };
        for (const profile of [...profiles, ...profiles]) {
          const trace = traceOf(one, profile);
          expect(missingOn(definition, trace)).toEqual(missingFacts(trace));
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aClaim, aComparison, aDefinition, aSource } from '../../../test/setup/sample-clauses.js';
import { aFrame } from '../../../test/setup/sample-frame.js';
import { danglingReference } from './dangling-reference.js';

describe('DANGLING_REFERENCE', () => {
  it('takes references to what is there', () => {
    expect(objections(danglingReference)).toEqual([]);
  });
  it('refuses a name that is not there and suggests the nearest', () => {
    const findings = checkRule(danglingReference, { claims: [aClaim({ scenario: 'scenario/biological-weapon' })] });
    expect(findings).toMatchObject([
      { code: 'DANGLING_REFERENCE', entry: expect.stringContaining('claim/'), path: ['scenario'] },
    ]);
    expect(findings[0]?.remedy).toBe('did you mean scenario/biological-weapons?');
  });
  it('refuses an entry of the wrong kind', () => {
    const claims = [aClaim({ subject: aSource().id })];
    expect(checkRule(danglingReference, { claims })).toMatchObject([
      { path: ['subject'], message: expect.stringContaining('provision, definition, red-line') },
    ]);
  });
  it('finds references deep in criteria and in the model', () => {
    const criteria = {
      kind: 'all-of',
      of: [{ kind: 'not', of: aComparison({ metric: 'metric/training-computer' }) }],
    } as const;
    const frame = aFrame({ model: { summary: 'Slices with holes.', references: ['reference/gone'] } });
    expect(objections(danglingReference, { frame, definitions: [aDefinition({ criteria })], redLines: [] })).toEqual([
      'frame model.references.0',
      `${aDefinition().id} criteria.allOf.0.not.metric`,
    ]);
  });
  it('looks for near names for the first fifty misses only, so that a broken file does not take minutes', () => {
    const claims = Array.from({ length: 1000 }, (_, i) => aClaim({ scenario: `scenario/biological-weapons-${i}` }));
    const findings = checkRule(danglingReference, { claims });
    expect(findings).toHaveLength(1000);
    expect(findings[49]?.remedy).toBe('did you mean scenario/biological-weapons?');
    expect(findings[50]?.remedy).toBe('add it, or remove the reference');
  });
});

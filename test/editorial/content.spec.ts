import { beforeAll, describe, expect, it } from '@jest/globals';
import { FRAME } from '../../src/catalogue/finding.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { contentProblems } from '../../src/editorial/content/check-content.service.js';
import { entriesOf } from '../../src/editorial/entry-lists.js';
import { seedParts } from '../setup/memory-store.js';
import { aClaim, aComparison, aDefinition, aProvision } from '../setup/sample-clauses.js';

describe('what an entry may say', () => {
  let parts: CatalogueParts;
  beforeAll(async () => {
    parts = await seedParts();
  });

  it('takes every entry of the catalogue as it is', () => {
    const problems = [...entriesOf(parts)].flatMap(([id, content]) =>
      id === FRAME ? [] : contentProblems(id, content),
    );
    expect(problems.slice(0, 5)).toEqual([]);
  });

  const claim = aClaim();
  const definition = (criteria: unknown) => ({ ...aDefinition(), criteria });
  it.each<[what: string, entry: string, content: unknown, code: string, path: readonly (string | number)[]]>([
    ['a field that there is not', claim.id, { ...claim, verdict: 'x' }, 'UNKNOWN_FIELD', ['verdict']],
    ['a field that is missing', claim.id, { ...claim, rationale: undefined }, 'MISSING_FIELD', ['rationale']],
    ['null', claim.id, { ...claim, rationale: null }, 'EMPTY_VALUE', ['rationale']],
    ['a value off the scale', claim.id, { ...claim, strength: 'strong' }, 'BAD_VALUE', ['strength']],
    ['a number for a text', claim.id, { ...claim, rationale: 7 }, 'BAD_VALUE', ['rationale']],
    ['the id of another entry', claim.id, { ...claim, id: aProvision().id }, 'ID_MISMATCH', ['id']],
    ['no id at all', 'nonsense', {}, 'BAD_ID', ['id']],
    ['a kind that there is not', 'opinion/x', {}, 'BAD_ID', ['id']],
    ['a list', claim.id, [], 'BAD_VALUE', []],
    ['a text', claim.id, 'claim', 'BAD_VALUE', []],
    ['a long text', claim.id, { ...claim, rationale: 'x'.repeat(1_000_000) }, 'TOO_LONG', ['rationale']],
    ['U+0000', claim.id, { ...claim, rationale: 'a\0b' }, 'BAD_CHARACTER', ['rationale']],
    ['half a character', claim.id, { ...claim, rationale: 'a\uD83D' }, 'BAD_CHARACTER', ['rationale']],
    ['a long list', claim.id, { ...claim, reviews: Array(2000).fill({}) }, 'TOO_LONG', ['reviews']],
    ['a prototype', claim.id, JSON.parse(`{"__proto__": {"x": 1}}`), 'UNKNOWN_FIELD', ['__proto__']],
    ['a criterion without kind', aDefinition().id, definition({ of: [] }), 'BAD_VALUE', ['criteria', 'kind']],
    [
      'a stray field deep in criteria',
      aDefinition().id,
      definition({ kind: 'all-of', of: [{ kind: 'not', of: { ...aComparison(), text: 'x' } }] }),
      'BAD_VALUE',
      ['criteria', 'of', 0, 'of', 'text'],
    ],
    [
      'a value of a criterion',
      aDefinition().id,
      definition({ kind: 'any-of', of: [{ ...aComparison(), value: 'much' }] }),
      'BAD_VALUE',
      ['criteria', 'of', 0, 'value'],
    ],
  ])('refuses %s, with its field and a code', (_, entry, content, code, path) => {
    expect(contentProblems(entry, content)).toContainEqual(expect.objectContaining({ code, path }));
  });

  it('refuses what is nested too deep without falling over', () => {
    let criteria: unknown = aComparison();
    for (let i = 0; i < 50_000; i++) criteria = { kind: 'not', of: criteria };
    expect(contentProblems(aDefinition().id, definition(criteria))).toMatchObject([{ code: 'TOO_DEEP' }]);
  });

  it.each([
    ['every plane of Unicode', '\u00e9 \u4e2d \ufb01 \u{1F6D1} \u{20000} \u{E0041} \u{10FFFD}'],
    ['HTML', '<script>alert(1)</script> & "quotes"'],
    ['SQL', `'); DROP TABLE claim; --`],
    ['a long rationale', 'word '.repeat(3_999).trim()],
  ])('takes %s as it is', (_, rationale) => {
    expect(contentProblems(claim.id, { ...claim, rationale })).toEqual([]);
  });
});

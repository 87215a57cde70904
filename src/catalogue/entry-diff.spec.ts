import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aClaim, aDefinition, anEvent, anIntervention } from '../../test/setup/sample-clauses.js';
import { anAuthority, aScenario } from '../../test/setup/sample-frame.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { diffCatalogues, diffEntry } from './entry-diff.js';
import { applyFields } from './entry-patch.js';
import { diffFields } from './field-diff.js';
import { toJson } from './json.js';

const parts = sampleParts();

describe('the diff of two catalogues', () => {
  it('finds nothing between equal ones, whatever the order of fields', () => {
    const turned: typeof parts = {
      ...parts,
      claims: parts.claims.map((claim) => ({
        ...Object.fromEntries(Object.entries(claim).reverse()),
        ...claim,
      })),
    };
    expect(diffCatalogues(parts, turned)).toEqual({ entries: [], reordered: [] });
  });

  it('names what was added, removed and changed, in the order of the lists and then of ids', () => {
    const after = sampleParts({
      frame: { ...parts.frame, model: { ...parts.frame.model, summary: 'Another.' } },
      claims: [],
      authorities: [...parts.authorities, anAuthority({ id: 'authority/new', slug: 'new', name: 'New' })],
      definitions: parts.definitions.map((definition) => ({ ...definition, term: `${definition.term}!` })),
    });
    const { entries, reordered } = diffCatalogues(parts, after);
    expect(entries.map(({ kind, id, change }) => [kind, id, change])).toEqual([
      ['frame', 'frame', 'changed'],
      ['authority', 'authority/new', 'added'],
      ['definition', 'definition/northland-ai-act/covered-model', 'changed'],
      ['definition', 'definition/northland-ai-act/critical-harm', 'changed'],
      ['claim', aClaim().id, 'removed'],
    ]);
    expect(reordered).toEqual([]);
  });

  it('says which lists are published in another order, added entries aside', () => {
    const regimes = [
      { ...(parts.regimes[1] ?? fail()), id: 'regime/zeta', slug: 'zeta' },
      ...[...parts.regimes].reverse(),
    ];
    const { entries, reordered } = diffCatalogues(parts, sampleParts({ regimes }));
    expect(entries.map(({ id, change }) => `${change} ${id}`)).toEqual(['added regime/zeta']);
    expect(reordered).toEqual(['regimes']);
  });

  it('refuses what is no id', () => {
    expect(() => diffEntry('no-kind/a', undefined, undefined)).toThrow('no id');
  });
});

describe('the diff of two versions of an entry', () => {
  it('gives old and new values, absent ones as null', () => {
    const before = aDefinition({ appliesFrom: '2026-01-01' });
    const { appliesFrom: _none, ...after } = { ...before, term: 'frontier model' };
    expect(diffFields(before, after)).toEqual([
      { path: ['appliesFrom'], before: '2026-01-01', after: null },
      { path: ['term'], before: before.term, after: 'frontier model' },
    ]);
  });

  it('matches the items of a list by what names them', () => {
    const [adopted, applies] = [anEvent('2024-05-01', 'adopted'), anEvent('2025-01-01', 'applies')];
    const before = anIntervention({ events: [adopted, applies] });
    const after = anIntervention({ events: [anEvent('2023-01-01', 'proposed'), { ...adopted, note: 'by vote' }] });
    const fields = diffFields(before, after);
    expect(fields.map(({ path }) => path.join(' / '))).toEqual([
      'events / adopted 2024-05-01 / note',
      'events / applies 2025-01-01',
      'events / proposed 2023-01-01',
      'events / (order)',
    ]);
    expect(fields[0]).toMatchObject({ before: null, after: 'by vote' });
    expect(fields[1]).toMatchObject({ before: toJson(applies), after: null });
  });

  it('keeps two of one name apart', () => {
    const event = { ...anEvent('2025-01-01', 'applies'), note: 'chapter I' };
    const second = { ...event, note: 'chapter II' };
    const [field, ...more] = diffFields(
      anIntervention({ events: [event, event] }),
      anIntervention({ events: [event, second] }),
    );
    expect(field).toEqual({
      path: ['events', 'applies 2025-01-01 (2)', 'note'],
      before: 'chapter I',
      after: 'chapter II',
    });
    expect(more).toEqual([]);
  });

  it('shows an edited indicator as edited, not as one gone and one new', () => {
    const indicator = { text: 'A test.', kind: 'evaluation', evidence: 'recalled' } as const;
    const before = aScenario({ indicators: [{ ...indicator, text: 'First.' }, indicator] });
    const after = aScenario({
      indicators: [
        { ...indicator, text: 'First.' },
        { ...indicator, text: 'A trial.' },
      ],
    });
    expect(diffFields(before, after)).toEqual([
      { path: ['indicators', 1, 'text'], before: 'A test.', after: 'A trial.' },
    ]);
    const shorter = aScenario({ indicators: [indicator] });
    expect(diffFields(before, shorter)).toEqual([
      { path: ['indicators', 'First.'], before: toJson(before.indicators[0]), after: null },
    ]);
  });

  it('takes a tree of criteria as one statement', () => {
    const before = aDefinition();
    const after = aDefinition({ criteria: { kind: 'not', of: before.criteria ?? fail() } });
    expect(diffFields(before, after).map(({ path }) => path)).toEqual([['criteria']]);
  });

  it('is the whole difference: applied to the one it gives the other', () => {
    const text = fc.constantFrom('a', 'b', 'a b', 'c (2)');
    const item = fc.record(
      { kind: text, date: text, note: text, hole: text, text },
      { requiredKeys: ['kind', 'text'] },
    );
    const list = fc.array(item, { maxLength: 4 });
    const withId = fc.uniqueArray(fc.record({ id: text, why: text, events: list }), {
      selector: ({ id }) => id,
      maxLength: 4,
    });
    const entry = fc.record(
      {
        title: text,
        events: list,
        indicators: list,
        holes: list,
        steps: withId,
        actors: fc.array(text, { maxLength: 3 }),
        scope: fc.record({ when: text, events: list }, { requiredKeys: [] }),
        definitions: fc.oneof(fc.constant('unknown'), fc.array(text, { maxLength: 2 })),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(entry, entry, (before, after) => {
        expect(applyFields(before, diffFields(before, after))).toEqual(toJson(after));
      }),
      { numRuns: 500 },
    );
  });

  it('applies some fields alone', () => {
    const before = aDefinition();
    const after = aDefinition({ term: 'x', summary: 'y' });
    const some = diffFields(before, after).filter(({ path }) => path[0] === 'term');
    expect(applyFields(before, some)).toEqual(toJson({ ...before, term: 'x' }));
  });
});

function fail(): never {
  throw new Error('the sample lacks what this test needs');
}

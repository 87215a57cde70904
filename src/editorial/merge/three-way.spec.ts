import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toJson } from '../../catalogue/json.js';
import { mergeThreeWay } from './three-way.js';

/** Entries in the shapes that parts have: plain fields, records, lists of texts, lists with keys and by place. */
const event = fc.record({
  kind: fc.constantFrom('proposed', 'adopted', 'applies'),
  date: fc.constantFrom('2023', '2024-01', '2025-06-01'),
  note: fc.constantFrom('a', 'b'),
});
const entry = fc.record(
  {
    title: fc.constantFrom('one', 'two', 'three'),
    notes: fc.constantFrom('x', 'y'),
    tags: fc.uniqueArray(fc.constantFrom('p', 'q', 'r')),
    enforcement: fc.record({ decider: fc.constantFrom('court', 'office'), selfPoliced: fc.boolean() }),
    events: fc.uniqueArray(event, { selector: ({ kind, date }) => `${kind} ${date}`, maxLength: 4 }),
    holes: fc.uniqueArray(fc.record({ hole: fc.constantFrom('h', 'i', 'j'), note: fc.constantFrom('1', '2') }), {
      selector: ({ hole }) => hole,
      maxLength: 3,
    }),
  },
  { requiredKeys: ['title', 'enforcement'] },
);

describe('merging three ways', () => {
  it('takes what only one side changed, as it is', () => {
    fc.assert(
      fc.property(entry, entry, (base, side) => {
        expect(mergeThreeWay(base, side, base)).toMatchObject({ content: toJson(side), conflicts: [] });
        expect(mergeThreeWay(base, base, side)).toMatchObject({ content: toJson(side), conflicts: [] });
      }),
    );
  });

  it('finds no conflict where both say the same', () => {
    fc.assert(
      fc.property(entry, entry, (base, side) => {
        expect(mergeThreeWay(base, side, side)).toMatchObject({ content: toJson(side), conflicts: [] });
      }),
    );
  });

  it('finds the same fields in conflict from either side', () => {
    fc.assert(
      fc.property(entry, entry, entry, (base, one, other) => {
        const here = mergeThreeWay(base, one, other).conflicts;
        const there = mergeThreeWay(base, other, one).conflicts;
        expect(there.map(({ path, mine, theirs }) => ({ path, mine: theirs, theirs: mine }))).toEqual(
          here.map(({ path, mine, theirs }) => ({ path, mine, theirs })),
        );
      }),
    );
  });

  it('comes to the same from either side where nothing is in conflict and no list is in question', () => {
    const plain = entry.map(({ title, notes, enforcement }) => ({ title, ...(notes && { notes }), enforcement }));
    fc.assert(
      fc.property(plain, plain, plain, (base, one, other) => {
        const merged = mergeThreeWay(base, one, other);
        fc.pre(merged.conflicts.length === 0);
        expect(mergeThreeWay(base, other, one).content).toEqual(merged.content);
      }),
    );
  });

  it('says what theirs says in every field in conflict, and what was chosen where it was', () => {
    fc.assert(
      fc.property(entry, entry, entry, (base, mine, theirs) => {
        const undecided = mergeThreeWay(base, mine, theirs);
        const takeTheirs = mergeThreeWay(base, mine, theirs, () => 'theirs');
        expect(takeTheirs.content).toEqual(undecided.content);
        expect(takeTheirs.conflicts).toEqual([]);
        const takeMine = mergeThreeWay(base, mine, theirs, () => 'mine');
        expect(takeMine.conflicts).toEqual([]);
        // What was mine is there: merging it again has nothing left to decide.
        expect(mergeThreeWay(theirs, takeMine.content, theirs).content).toEqual(takeMine.content);
        for (const { path, mine: said } of undecided.conflicts) {
          if (path.length === 1) expect(takeMine.content[String(path[0])] ?? null).toEqual(said);
        }
      }),
    );
  });

  it('never invents or loses a field of either side', () => {
    fc.assert(
      fc.property(entry, entry, entry, (base, mine, theirs) => {
        const { content } = mergeThreeWay(base, mine, theirs);
        for (const field of Object.keys(content))
          expect([...Object.keys(mine), ...Object.keys(theirs)]).toContain(field);
        expect(content['title']).toBeDefined();
      }),
    );
  });

  it('merges items of a list that have names, one by one', () => {
    const proposed = { kind: 'proposed', date: '2023', note: 'a' };
    const adopted = { kind: 'adopted', date: '2024-01', note: 'b' };
    const applies = { kind: 'applies', date: '2025-06-01', note: 'c' };
    const base = { events: [proposed] };
    const merged = mergeThreeWay(
      base,
      { events: [proposed, adopted] },
      { events: [{ ...proposed, note: 'z' }, applies] },
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.content).toEqual({ events: [{ ...proposed, note: 'z' }, applies, adopted] });
  });

  it('names the field that both changed, with all three values', () => {
    const base = { title: 'one', enforcement: { decider: 'court', selfPoliced: false } };
    const mine = { title: 'two', enforcement: { decider: 'office', selfPoliced: false } };
    const theirs = { title: 'one', enforcement: { decider: 'agency', selfPoliced: true } };
    const merged = mergeThreeWay(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      { path: ['enforcement', 'decider'], base: 'court', mine: 'office', theirs: 'agency' },
    ]);
    expect(merged.content).toEqual({ title: 'two', enforcement: { decider: 'agency', selfPoliced: true } });
    const chosen = mergeThreeWay(base, mine, theirs, () => 'mine');
    expect(chosen.content).toEqual({ title: 'two', enforcement: { decider: 'office', selfPoliced: true } });
  });

  it('sees a conflict between a record that goes and a field of it that changes', () => {
    const base = { scope: { actor: 'developer', note: 'n' } };
    const merged = mergeThreeWay(base, {}, { scope: { actor: 'deployer', note: 'n' } });
    expect(merged.conflicts).toEqual([
      { path: ['scope'], base: base.scope, mine: null, theirs: { actor: 'deployer', note: 'n' } },
    ]);
    expect(mergeThreeWay(base, {}, { scope: { actor: 'deployer', note: 'n' } }, () => 'mine').content).toEqual({});
  });
});

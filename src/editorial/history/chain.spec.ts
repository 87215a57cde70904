import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import {
  type ChainedRevision,
  chainOn,
  contentHash,
  flawOf,
  NO_HASH,
  revisionHash,
  type RevisionFacts,
} from './chain.js';

const START = { number: 0, hash: NO_HASH };

function fact(some: Partial<RevisionFacts> = {}): RevisionFacts {
  return {
    entry: 'regime/northland',
    action: 'put',
    content: '{"id":"regime/northland"}',
    proposal: null,
    actor: 'ada',
    actorName: 'Ada',
    recordedAt: '2026-11-22T12:00:00.000Z',
    ...some,
  };
}

const facts = fc.array(
  fc.record({
    entry: fc.constantFrom('regime/a', 'claim/b/c', 'frame'),
    action: fc.constantFrom('put' as const, 'retire' as const),
    content: fc.json(),
    proposal: fc.option(fc.integer({ min: 1, max: 99 })),
    actor: fc.string({ unit: 'binary', minLength: 1 }),
    actorName: fc.string({ unit: 'binary' }),
    recordedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  }),
  { minLength: 1, maxLength: 6 },
);

function firstFlaw(links: readonly ChainedRevision[]): number | null {
  let before: { number: number; hash: string } = START;
  for (const link of links) {
    if (flawOf(link, before) !== null) return before.number + 1;
    before = link;
  }
  return null;
}

describe('the chain of revisions', () => {
  it('hashes the canonical JSON of what a row says', () => {
    const [link] = chainOn(START, [fact()]);
    const { content: _content, hash, ...said } = link ?? { content: '', hash: '' };
    expect(hash).toBe(
      createHash('sha256')
        .update(canonicalize(said) ?? '')
        .digest('hex'),
    );
    expect(said).toMatchObject({ number: 1, previousHash: NO_HASH, contentHash: contentHash(fact().content) });
  });

  it('hashes canonical JSON whatever the texts', () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const { content: _content, hash, ...said } of chainOn(START, some)) {
          expect(hash).toBe(
            createHash('sha256')
              .update(canonicalize(said) ?? '')
              .digest('hex'),
          );
          expect(revisionHash(said)).toBe(hash);
        }
      }),
    );
  });

  it('is whole as it was made, also in pieces', () => {
    fc.assert(
      fc.property(facts, facts, (some, more) => {
        const links = chainOn(START, some);
        expect(firstFlaw([...links, ...chainOn(links.at(-1) ?? START, more)])).toBeNull();
        expect(chainOn(START, [...some, ...more])).toEqual([...links, ...chainOn(links.at(-1) ?? START, more)]);
      }),
    );
  });

  it('shows any change of any row, at that row', () => {
    const change = fc.constantFrom<Partial<ChainedRevision>>(
      { entry: 'regime/other' },
      { action: 'retire' },
      { content: '"another"' },
      { content: '"another"', contentHash: contentHash('"another"') },
      { proposal: 1000 },
      { actor: 'somebody else' },
      { actorName: 'somebody else entirely' },
      { recordedAt: '1999-01-01T00:00:00.000Z' },
      { previousHash: '1'.repeat(64) },
      { hash: '1'.repeat(64) },
    );
    fc.assert(
      fc.property(facts, fc.nat(), change, (some, place, changed) => {
        const links = chainOn(START, some);
        const index = place % links.length;
        const before = links[index];
        fc.pre(
          before !== undefined && Object.entries(changed).some(([name, value]) => Reflect.get(before, name) !== value),
        );
        const tampered = links.map((link, i) => (i === index ? { ...link, ...changed } : link));
        expect(firstFlaw(tampered)).toBe(index + 1);
      }),
    );
  });

  it('shows a row that is missing, and one that was hashed anew', () => {
    const links = chainOn(START, [fact(), fact({ entry: 'regime/b' }), fact({ entry: 'regime/c' })]);
    expect(firstFlaw(links.filter(({ number }) => number !== 2))).toBe(2);
    const rewritten = links.map((link) => {
      if (link.number !== 2) return link;
      const said = { ...link, actor: 'mallory' };
      return { ...said, hash: revisionHash(said) };
    });
    expect(firstFlaw(rewritten)).toBe(3);
  });
});

import { describe, expect, it } from '@jest/globals';
import { newToken, tokenMemory } from '../../test/setup/token-memory.js';
import { KnownTokens, RecordsUnavailable } from './known-tokens.service.js';
import { tokenHash } from './token-text.js';

interface Trial {
  readonly known: KnownTokens;
  readonly hash: string;
  readonly lookups: () => number;
  readonly uses: () => number;
  readonly pass: (milliseconds: number) => void;
  readonly away: (is: boolean) => void;
  readonly revoke: () => Promise<unknown>;
}

async function trial(): Promise<Trial> {
  const memory = tokenMemory();
  const hash = tokenHash(await newToken(memory, [], { id: 'token/00000000000000aa' }));
  let now = 0;
  let lookups = 0;
  let uses = 0;
  let away = false;
  const answer = <T>(work: () => Promise<T>) => (away ? Promise.reject(new Error('away')) : work());
  const records = {
    ...memory,
    find: (wanted: string) => {
      lookups += 1;
      return answer(() => memory.find(wanted));
    },
    used: (id: string, at: string) => {
      uses += 1;
      return answer(() => memory.used(id, at));
    },
  };
  return {
    known: new KnownTokens(records, { ticks: () => now }),
    hash,
    lookups: () => lookups,
    uses: () => uses,
    pass: (milliseconds) => (now += milliseconds),
    away: (is) => (away = is),
    revoke: () => memory.revoke('token/00000000000000aa', 'ada', '2026-11-22T10:00:00.000Z'),
  };
}

describe('KnownTokens', () => {
  it('asks once for what comes at once, and again after a second: a revocation is known by then', async () => {
    const { known, hash, lookups, pass, revoke } = await trial();
    await Promise.all([known.find(hash), known.find(hash)]);
    await known.find(hash);
    expect(lookups()).toBe(1);
    await revoke();
    pass(1_000);
    expect((await known.find(hash))?.revokedBy).toBe('ada');
  });

  it('asks again at once for what was changed here', async () => {
    const { known, hash, revoke } = await trial();
    await known.find(hash);
    await revoke();
    known.forget('token/00000000000000aa');
    expect((await known.find(hash))?.revokedBy).toBe('ada');
  });

  it('holds on to a token for ten minutes while nobody answers, and leaves the records alone meanwhile', async () => {
    const { known, hash, lookups, pass, away } = await trial();
    await known.find(hash);
    away(true);
    pass(599_000);
    for (let i = 0; i < 5; i++) expect(await known.find(hash)).not.toBeNull();
    expect(lookups()).toBe(2);
    pass(2_000);
    await expect(known.find(hash)).rejects.toThrow(RecordsUnavailable);
    away(false);
    pass(2_000);
    expect(await known.find(hash)).not.toBeNull();
  });

  it('does not let in what it does not know while nobody answers', async () => {
    const { known, away } = await trial();
    away(true);
    await expect(known.find('0'.repeat(64))).rejects.toThrow(RecordsUnavailable);
  });

  it('notes a use once a minute, and never fails for it', async () => {
    const { known, uses, pass, away } = await trial();
    const at = new Date('2026-11-22T10:00:00Z');
    for (let i = 0; i < 3; i++) known.used('token/00000000000000aa', at);
    expect(uses()).toBe(1);
    pass(60_000);
    away(true);
    known.used('token/00000000000000aa', at);
    expect(uses()).toBe(2);
    await known.settle();
  });
});

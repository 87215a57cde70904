import { describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../catalogue/catalogue.js';
import { freezeInTurns } from './freeze-in-turns.service.js';

const ofClaims = (count: number): Catalogue => {
  const claims = Array.from({ length: count }, (_, n) => ({ id: `claim/${n}`, links: [{ url: String(n) }] }));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return { claims, byId } as unknown as Catalogue;
};
const openIn = ({ claims }: Catalogue): number => claims.filter((claim) => !Object.isFrozen(claim)).length;

describe('freezing a catalogue', () => {
  it('is done at once where it is of the usual size', () => {
    const catalogue = ofClaims(2_000);
    void freezeInTurns(catalogue);
    expect(openIn(catalogue)).toBe(0);
    expect(catalogue.claims.every((claim) => Object.isFrozen(Reflect.get(claim, 'links')))).toBe(true);
    expect([catalogue, catalogue.claims, catalogue.byId].every(Object.isFrozen)).toBe(true);
  });

  it('lets others have their turn where it is large, and comes to its end', async () => {
    const catalogue = ofClaims(100_000);
    let turns = 0;
    const count = (): void => {
      turns += 1;
      if (turns < 1_000) setImmediate(count);
    };
    setImmediate(count);
    await freezeInTurns(catalogue);
    expect(turns).toBeGreaterThan(5);
    turns = 1_000;
    expect(openIn(catalogue)).toBe(0);
    const links = catalogue.claims.map((claim) => Reflect.get(claim, 'links') as readonly object[]);
    expect(links.every((list) => Object.isFrozen(list) && list.every(Object.isFrozen))).toBe(true);
  });
});

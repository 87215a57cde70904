import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { Intervention } from '../../src/catalogue/entries.js';
import { seedCatalogue } from '../setup/memory-store.js';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await seedCatalogue();
});

const slugs = (list: readonly Intervention[]) => list.map((intervention) => intervention.slug);
const names = (text: string) => !/^(none|nobody|unknown)\b/.test(text);

/** The committed authorities say what `enforcement` of the interventions says in words. */
describe('the authorities of the seeds', () => {
  it('enforce every intervention whose enforcer has a name', () => {
    const missing = catalogue.interventions.filter((x) => names(x.enforcement.enforcer) && x.enforcedBy.length === 0);
    // The bodies that this essay proposes have no name.
    expect(slugs(missing)).toEqual(['audit-licensing-and-monitoring-bodies']);
  });

  it('enforce nothing that nobody enforces', () => {
    expect(
      slugs(catalogue.interventions.filter((x) => !names(x.enforcement.enforcer) && x.enforcedBy.length > 0)),
    ).toEqual([]);
  });

  it('decide wherever somebody enforces, unless the decider is unknown', () => {
    const undecided = catalogue.interventions.filter((x) => x.enforcedBy.length > 0 && x.decidedBy.length === 0);
    expect(undecided.filter((x) => x.enforcement.decider !== 'unknown')).toEqual([]);
  });

  it('act where others must comply', () => {
    const acting = catalogue.interventions.filter((x) => x.enforcedBy.length + x.decidedBy.length > 0);
    // Organisations judge themselves there; the OECD looks whether their reports are complete.
    expect(slugs(acting.filter((x) => x.enforcement.selfPoliced === true))).toEqual(['intl-hiroshima-code-of-conduct']);
  });

  it('come in the order of their ids', () => {
    const ids = catalogue.authorities.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });
});

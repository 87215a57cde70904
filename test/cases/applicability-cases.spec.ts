import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { assessSystem } from '../../src/applicability/assess-system.js';
import type { SystemAssessment } from '../../src/applicability/assessment.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { seedCatalogue } from '../setup/memory-store.js';
import { type ApplicabilityCase, readApplicabilityCases } from './read-applicability.js';

const cases = readApplicabilityCases(join(import.meta.dirname, 'applicability.yaml'));

let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await seedCatalogue();
});

function assess({ system, filter, asOf }: ApplicabilityCase): SystemAssessment {
  return assessSystem(catalogue, { system, filter }, asOf);
}

/** What is said of each named entry; `absent` where nothing is. */
function told<T>(
  wanted: Readonly<Record<string, string>>,
  found: readonly T[],
  idOf: (one: T) => string,
  say: (one: T) => string,
): Readonly<Record<string, string>> {
  const byId = new Map(found.map((one) => [idOf(one), say(one)]));
  return Object.fromEntries(Object.keys(wanted).map((path) => [path, byId.get(path) ?? 'absent']));
}

const path = (id: string): string => id.slice(id.indexOf('/') + 1);

describe('worked cases of applicability', () => {
  it.each(cases.map((worked) => [worked.id, worked] as const))('%s', (_, worked) => {
    const wanted = worked.expect;
    const got = assess(worked);
    expect({
      definitions: told(
        wanted.definitions,
        got.definitions,
        (one) => path(one.definition.id),
        (one) => one.verdict,
      ),
      duties: told(
        wanted.duties,
        got.obligations,
        (one) => path(one.provision.id),
        (one) => one.standing,
      ),
      redLines: told(
        wanted.redLines,
        got.redLines,
        (one) => path(one.redLine.id),
        (one) => one.verdict,
      ),
    }).toEqual({ definitions: wanted.definitions, duties: wanted.duties, redLines: wanted.redLines });
    const duties = got.duties.map(({ id }) => path(id));
    expect(duties).toEqual(expect.arrayContaining([...wanted.follows]));
    expect(wanted.notFollowing.filter((one) => duties.includes(one))).toEqual([]);
    for (const [one, words] of Object.entries(wanted.open)) {
      expect(got.obligations.find(({ provision }) => path(provision.id) === one)?.because).toContain(words);
    }
    if (wanted.first !== undefined) {
      const fact = got.missing[0]?.fact;
      expect(path(fact?.kind === 'quantity' ? fact.metric : (fact?.atom ?? ''))).toBe(wanted.first);
    }
  });

  it.each(
    cases
      .filter(({ expect: { reach } }) => Object.keys(reach).length > 0)
      .map((worked) => [worked.id, worked] as const),
  )('reach: %s', (_, worked) => {
    const { reach } = worked.expect;
    const { groups, regimes } = assess({ ...worked, filter: { ...worked.filter, status: 'any' } });
    expect(
      told(
        reach,
        groups,
        ({ intervention }) => intervention.slug,
        (group) => group.reach,
      ),
    ).toEqual(reach);
    // every text that is looked at has a regime that is, with the reason
    expect(groups.filter(({ regime }) => !regimes.some((one) => one.regime === regime))).toEqual([]);
  });
});

describe('the set of worked cases', () => {
  it('has thirty at least, on many days and markets, each argued and named once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.filter(({ argue }) => argue.split(/\s+/).length < 10).map(({ id }) => id)).toEqual([]);
    expect(new Set(cases.flatMap(({ system }) => system.markets ?? [])).size).toBeGreaterThanOrEqual(6);
    expect(new Set(cases.map(({ asOf }) => asOf)).size).toBeGreaterThanOrEqual(5);
  });

  it('reaches every standing and every verdict', () => {
    const said = (key: 'duties' | 'redLines' | 'definitions' | 'reach') =>
      new Set(cases.flatMap((worked) => Object.values(worked.expect[key])));
    expect([...said('duties')].sort()).toEqual(['absent', 'not-owed', 'on-occasion', 'owed', 'undecided']);
    expect([...said('redLines')].sort()).toEqual(['absent', 'crossed', 'not-crossed', 'undecided']);
    expect([...said('definitions')].sort()).toEqual(['absent', 'applies', 'does-not-apply', 'undecided']);
    expect([...said('reach')].sort()).toEqual(['absent', 'if-joined', 'possible', 'reached']);
  });

  it('names only what the catalogue has', () => {
    const known = (kind: string, paths: readonly string[]) =>
      paths.filter((one) => !catalogue.byId.has(`${kind}/${one}`));
    for (const { expect: said } of cases) {
      expect(known('definition', Object.keys(said.definitions))).toEqual([]);
      expect(known('provision', [...Object.keys(said.duties), ...said.follows, ...said.notFollowing])).toEqual([]);
      expect(known('red-line', Object.keys(said.redLines))).toEqual([]);
      expect(known('intervention', Object.keys(said.reach))).toEqual([]);
    }
  });
});

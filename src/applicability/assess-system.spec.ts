import { describe, expect, it } from '@jest/globals';
import {
  aDefinition,
  aJudgement,
  anEvent,
  anIntervention,
  aProvision,
  aRedLine,
  aScope,
  aSource,
} from '../../test/setup/sample-clauses.js';
import { aRegime } from '../../test/setup/sample-frame.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import type { ScopePart } from '../catalogue/parts.js';
import { assessSystem } from './assess-system.js';
import type { SystemInput } from './system.js';

const DAY = '2026-11-22';
const model = aDefinition();
const harm = aDefinition({ slug: 'harm', criteria: aJudgement({ judgement: 'judgement/weapon-help' }) });
const open = aDefinition({ slug: 'open', criteria: aJudgement({ text: 'its weights are public' }) });

function catalogueWith(...scopes: readonly ScopePart[]) {
  const sample = sampleParts();
  return link({
    ...sample,
    regimes: [...sample.regimes, aRegime({ slug: 'fjordland', name: 'Fjordland', kind: 'subnational' })],
    interventions: [
      ...sample.interventions,
      anIntervention({ slug: 'fjordland-act', regime: 'regime/fjordland' }),
      anIntervention({
        slug: 'pledge',
        bindingness: 'voluntary',
        kind: 'declaration',
        signatories: ['Acme'],
        events: [anEvent('2024-01-01', 'published')],
      }),
    ],
    sources: [
      ...sample.sources,
      aSource({ intervention: 'intervention/fjordland-act' }),
      aSource({ intervention: 'intervention/pledge' }),
    ],
    definitions: [model, harm, open],
    provisions: [
      ...scopes.map((scope, i) => aProvision({ slug: `p${i}`, scope })),
      aProvision({ slug: 'state', intervention: 'intervention/fjordland-act', scope: aScope({ definitions: [] }) }),
      aProvision({ slug: 'own', intervention: 'intervention/acme-policy-2', scope: aScope({ definitions: [] }) }),
      aProvision({ slug: 'promise', intervention: 'intervention/pledge', scope: aScope({ definitions: [] }) }),
    ],
    redLines: [aRedLine({ trigger: [harm.id], scope: aScope({ upon: [harm.id] }) })],
    claims: [],
    holes: [],
    assessments: [],
    lineageSteps: [],
  });
}

const compute = (value: number): SystemInput => ({
  quantities: [{ metric: 'training-compute', value }],
  markets: ['NO'],
});
const BIG = compute(2e26);

function standing(scope: ScopePart, system: SystemInput): readonly [string, string] {
  const { obligations } = assessSystem(catalogueWith(scope), { system }, DAY);
  const found = obligations.find(({ provision }) => provision.slug === 'p0');
  return [found?.standing ?? 'none', found?.because ?? ''];
}

describe('assessSystem', () => {
  it.each([
    ['the definition is met', aScope(), BIG, 'owed'],
    ['the definition is not met', aScope(), compute(1e20), 'not-owed'],
    ['the definition is open', aScope(), { markets: ['NO'] }, 'undecided'],
    ['nothing is asked', aScope({ definitions: [] }), { markets: ['NO'] }, 'owed'],
    ['one of two, one met', aScope({ definitions: [model.id, open.id], combine: 'anyOf' }), BIG, 'owed'],
    ['both of two, one met', aScope({ definitions: [model.id, open.id], combine: 'allOf' }), BIG, 'undecided'],
    ['an exception that is open', aScope({ unless: [open.id] }), BIG, 'undecided'],
    ['a definition that was not read', aScope({ definitions: 'unknown' }), BIG, 'undecided'],
    ['a further condition', aScope({ further: 'the firm is foreign' }), BIG, 'undecided'],
    ['an event that is open', aScope({ upon: [harm.id] }), BIG, 'on-occasion'],
    ['an occasion in words', aScope({ when: 'an authority asks' }), BIG, 'on-occasion'],
    ['somebody else as addressee', aScope({ actor: 'deployer' }), BIG, 'undecided'],
    [
      'somebody else, as the assessed is',
      aScope({ actor: 'deployer' }),
      { ...BIG, roles: ['deployer'] as const },
      'owed',
    ],
  ])('stands as its scope says: %s', (_, scope, system, expected) => {
    expect(standing(scope, system)[0]).toBe(expected);
  });

  it('lets an exception that holds take it out, and one that does not hold leave it', () => {
    const atom = `${open.id}#criteria`;
    const answered = (holds: boolean) => ({ ...BIG, judgements: [{ id: atom, holds }] });
    expect(standing(aScope({ unless: [open.id] }), answered(true))[0]).toBe('not-owed');
    expect(standing(aScope({ unless: [open.id] }), answered(false))[0]).toBe('owed');
  });

  it('sets a duty off by its event, and names what stays open in the words of the text', () => {
    const happened = { ...BIG, judgements: [{ id: 'weapon-help', holds: true }] };
    expect(standing(aScope({ upon: [harm.id] }), happened)[0]).toBe('owed');
    expect(standing(aScope({ when: 'an authority asks' }), BIG)[1]).toContain('“an authority asks”');
    expect(standing(aScope({ further: 'the firm is foreign' }), BIG)[1]).toContain('“the firm is foreign”');
  });

  it('keeps duties of authorities apart', () => {
    const catalogue = catalogueWith(aScope({ actor: 'authority' }), aScope());
    const { duties, obligations } = assessSystem(catalogue, { system: BIG }, DAY);
    expect(duties.map(({ slug }) => slug)).toEqual(['p1', 'state']);
    expect(obligations.map(({ provision, onOthers }) => [provision.slug, onOthers]).slice(0, 2)).toEqual([
      ['p0', true],
      ['p1', false],
    ]);
  });

  it('looks at the texts that place, developer and signature let touch the system', () => {
    const reach = (system: SystemInput) =>
      assessSystem(catalogueWith(aScope()), { system }, DAY).groups.map((group) => [
        group.intervention.slug,
        group.reach,
      ]);
    expect(reach({ markets: ['SE'] })).toEqual([]);
    expect(reach({ markets: ['NO'] })).toEqual([
      ['northland-ai-act', 'reached'],
      ['pledge', 'if-joined'],
      ['fjordland-act', 'possible'],
    ]);
    expect(reach({ markets: ['fjordland'] })).toContainEqual(['fjordland-act', 'reached']);
    expect(reach({ markets: [], establishedIn: 'NO' })).toContainEqual(['northland-ai-act', 'reached']);
    expect(reach({ markets: ['SE'], developer: 'acme' })).toEqual([['acme-policy-2', 'reached']]);
    expect(reach({ markets: ['NO'], developer: 'acme' })).toContainEqual(['pledge', 'reached']);
    expect(reach({})).toContainEqual(['northland-ai-act', 'possible']);
  });

  it('counts what is in force on the day, unless the dial says otherwise', () => {
    const slugs = (day: string, status?: 'any') =>
      assessSystem(
        catalogueWith(aScope()),
        { system: { ...BIG, developer: 'acme' }, filter: { status } },
        day,
      ).groups.map(({ intervention }) => intervention.slug);
    expect(slugs('2025-01-01')).not.toContain('acme-policy-2');
    expect(slugs(DAY)).toContain('acme-policy-2');
    expect(slugs('2023-01-01', 'any')).toEqual([]);
  });

  it('tells red lines crossed, not crossed and undecided', () => {
    const verdict = (system: SystemInput) => assessSystem(catalogueWith(), { system }, DAY).redLines[0]?.verdict;
    const happened = (holds: boolean) => ({ ...BIG, judgements: [{ id: 'weapon-help', holds }] });
    expect(verdict(happened(true))).toBe('crossed');
    expect(verdict(happened(false))).toBe('not-crossed');
    expect(verdict(compute(1e20))).toBe('not-crossed');
    expect(verdict(BIG)).toBe('undecided');
  });

  it('puts the fact first that settles most alone, and says with which answer', () => {
    const { missing, definitions } = assessSystem(
      catalogueWith(aScope(), aScope(), aScope({ unless: [open.id] })),
      { system: { markets: ['NO'] } },
      DAY,
    );
    expect(missing[0]).toMatchObject({ fact: { metric: 'metric/training-compute' }, settles: 5, settlesAtLeast: 3 });
    expect(missing[0]?.answer).toBe('training compute = 5e25 FLOP');
    expect(missing.map(({ settles }) => settles)).toEqual(
      missing.map(({ settles }) => settles).toSorted((a, b) => b - a),
    );
    expect(definitions.map(({ verdict, missing: facts }) => [verdict, facts.length])).toEqual([
      ['undecided', 1],
      ['undecided', 1],
      ['undecided', 1],
    ]);
  });

  it('keeps nothing: the same question again gives the same answer', () => {
    const catalogue = catalogueWith(aScope());
    const ask = (system: SystemInput) => assessSystem(catalogue, { system }, DAY).definitions.map((one) => one.verdict);
    const first = ask({ markets: ['NO'] });
    ask(BIG);
    expect(ask({ markets: ['NO'] })).toEqual(first);
  });
});

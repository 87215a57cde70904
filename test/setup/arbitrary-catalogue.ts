/** Generated catalogues: a few regimes, interventions, claims, holes and assessments over two scenarios and three layers. */
import fc from 'fast-check';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { cellId, claimId, holeId } from '../../src/catalogue/ids.js';
import { link } from '../../src/catalogue/link.js';
import type {
  AnatomyPart,
  AssessmentPart,
  ClaimPart,
  EventPart,
  HolePart,
  InterventionPart,
  ProvisionPart,
} from '../../src/catalogue/parts.js';
import type { CatalogueParts, LayerPart, ScenarioPart } from '../../src/catalogue/parts-frame.js';
import { BINDINGNESS, CONFIDENCES, EVIDENCE, STRENGTHS } from '../../src/catalogue/scales.js';

const SCENARIOS = ['flood', 'fire'];
const LAYERS = ['dyke', 'pump', 'alarm'];
const REGIMES = ['north', 'south', 'west'];
const DATES = ['2023', '2024-05', '2024-09-29', '2025-02-02', '2026-01-01', '2027-12-02'];

const CODED = { method: 'machine', reviews: [] } as const;
export const ANATOMY: AnatomyPart = {
  basis: 'text',
  quantifiedOrTestable: { holds: true, why: 'a number' },
  observableBeforeHarm: { holds: true, why: 'measured before release' },
  namedOutsideDecider: { holds: false, why: 'nobody is named' },
  consequenceFixedInAdvance: { holds: true, why: 'release is barred' },
  outsideCheck: { holds: false, why: 'nobody outside looks' },
  noExitClause: { holds: 'unknown', why: 'the text was not read whole' },
};

const scenario = (slug: string, i: number): ScenarioPart => ({
  id: `scenario/${slug}`,
  slug,
  title: slug,
  domain: 'misuse',
  order: i + 1,
  description: 'a way in which things go wrong',
  pathway: [],
  actors: [],
  indicators: [],
  severity: 'grave',
  mappings: [],
  related: [],
  references: [],
});

const layer = (slug: string, i: number): LayerPart => ({
  id: `layer/${slug}`,
  slug,
  title: slug,
  order: i + 1,
  holds: 'one slice',
  description: 'one slice of the cheese',
  measures: [],
  holes: [],
  sharedFailureModes: [],
  references: [],
});

const EMPTY: CatalogueParts = {
  frame: {
    model: { summary: 'slices', references: [] },
    strengths: [],
    confidence: [],
    evidence: [],
    taxonomies: [],
    rubric: { scope: '', unknown: '', basis: '', caution: '', criteria: [] },
    reliability: [],
  },
  regimes: REGIMES.map((slug) => ({ id: `regime/${slug}`, slug, name: slug, kind: 'country', country: 'FR' })),
  metrics: [],
  judgements: [],
  references: [],
  layers: LAYERS.map(layer),
  causes: [],
  scenarios: SCENARIOS.map(scenario),
  concepts: [],
  interventions: [],
  authorities: [],
  sources: [],
  provisions: [],
  definitions: [],
  redLines: [],
  claims: [],
  assessments: [],
  holes: [],
  lineageSteps: [],
};

const events: fc.Arbitrary<readonly EventPart[]> = fc
  .tuple(
    fc.subarray(DATES, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('introduced', 'published', 'adopted'),
    fc.constantFrom('entered-into-force', 'applies', 'published'),
    fc.constantFrom('vetoed', 'rescinded', 'amended', 'superseded'),
  )
  .map(([dates, ...kinds]) =>
    [...dates].sort().map((date, i): EventPart => {
      const kind = kinds[i] ?? 'amended';
      return { date, kind, evidence: 'recalled', ...(kind === 'applies' ? { extent: 'whole' } : {}) };
    }),
  );

interface Piece {
  readonly intervention: InterventionPart;
  readonly provision: ProvisionPart;
  readonly claims: readonly ClaimPart[];
  readonly holes: readonly HolePart[];
}

const piece = (n: number, predecessor: number | null): fc.Arbitrary<Piece> => {
  const slug = `act-${n}`;
  const subject = `provision/${slug}/rule`;
  const cell = fc.tuple(fc.constantFrom(...SCENARIOS), fc.constantFrom(...LAYERS));
  const claim = fc.record({
    cell,
    strength: fc.constantFrom(...STRENGTHS),
    confidence: fc.constantFrom(...CONFIDENCES),
  });
  return fc
    .record({
      regime: fc.constantFrom(...REGIMES),
      kind: fc.constantFrom('statute', 'bill', 'developer-policy', 'guidance'),
      bindingness: fc.constantFrom(...BINDINGNESS),
      selfPoliced: fc.boolean(),
      supersedes: fc.boolean(),
      events,
      evidence: fc.constantFrom(...EVIDENCE),
      appliesFrom: fc.option(fc.constantFrom('2025-08-02', '2027-01-01'), { nil: undefined }),
      claims: fc.uniqueArray(claim, { maxLength: 4, selector: (x) => x.cell.join('/') }),
      holes: fc.uniqueArray(claim, { maxLength: 1, selector: (x) => x.cell.join('/') }),
      since: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
    })
    .map((x): Piece => ({
      intervention: {
        id: `intervention/${slug}`,
        slug,
        title: slug,
        shortTitle: slug,
        kind: x.kind,
        bindingness: x.bindingness,
        regime: `regime/${x.regime}`,
        issuer: 'somebody',
        addressees: [],
        signatories: [],
        summary: 'an act',
        ...(x.supersedes && predecessor !== null ? { supersedes: `intervention/act-${predecessor}` } : {}),
        events: x.events,
        enforcement: { enforcer: '', decider: '', selfPoliced: x.selfPoliced, sanction: '', basis: 'text' },
      },
      provision: {
        id: subject,
        slug: 'rule',
        intervention: `intervention/${slug}`,
        pinpoint: `§ ${n}`,
        source: `source/${slug}/text`,
        summary: 'a rule',
        duties: ['assess'],
        evidence: x.evidence,
        ...(x.appliesFrom === undefined ? {} : { appliesFrom: x.appliesFrom }),
      },
      claims: x.claims.map(({ cell: [s, l], strength, confidence }) => ({
        id: claimId(subject, `scenario/${s}`, `layer/${l}`),
        subject,
        scenario: `scenario/${s}`,
        layer: `layer/${l}`,
        strength,
        confidence,
        rationale: 'the rule says so',
        ...CODED,
      })),
      holes: x.holes.map(({ cell: [s, l], confidence }) => ({
        id: holeId(subject, `scenario/${s}`, `layer/${l}`),
        subject,
        scenario: `scenario/${s}`,
        layer: `layer/${l}`,
        shows: 'it failed once',
        ...(x.since === undefined ? {} : { since: x.since }),
        confidence,
        ...CODED,
      })),
    }));
};

const assessments: fc.Arbitrary<readonly AssessmentPart[]> = fc
  .subarray(SCENARIOS.flatMap((s) => LAYERS.map((l) => [s, l] as const)))
  .chain((looked) => fc.tuple(...looked.map((pair) => fc.tuple(fc.constant(pair), fc.boolean()))))
  .map((looked) =>
    looked.map(([[s, l], applicable]) => ({
      id: cellId(`scenario/${s}`, `layer/${l}`),
      scenario: `scenario/${s}`,
      layer: `layer/${l}`,
      applicable,
      date: '2026-11-22',
      finding: 'looked at',
      basis: [],
      ...CODED,
    })),
  );

/** Parts that link; the rules about prose and sources are not what they are for. */
export const arbitraryParts: fc.Arbitrary<CatalogueParts> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), assessments)
  .chain(([size, looked]) =>
    fc.tuple(...Array.from({ length: size }, (_, n) => piece(n, n === 0 ? null : n - 1))).map((pieces) => {
      const claims = pieces.flatMap((x) => x.claims);
      const claimed = new Set(claims.map((claim) => cellId(claim.scenario, claim.layer)));
      return {
        ...EMPTY,
        interventions: pieces.map((x) => x.intervention),
        sources: pieces.map(({ intervention }) => ({
          id: `source/${intervention.slug}/text`,
          slug: 'text',
          intervention: intervention.id,
          type: 'document' as const,
          title: 'a text',
          authors: [],
        })),
        provisions: pieces.map((x) => x.provision),
        claims,
        assessments: looked.filter((cell) => cell.applicable || !claimed.has(cell.id)),
        holes: pieces.flatMap((x) => x.holes),
      };
    }),
  );

export const arbitraryCatalogue: fc.Arbitrary<Catalogue> = arbitraryParts.map(link);
export const arbitraryDay = fc.constantFrom(
  '2022-12-31',
  '2024-05-01',
  '2024-09-29',
  '2025-08-02',
  '2026-11-22',
  '2028-01-01',
);

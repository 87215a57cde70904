/** Builders of the parts around the interventions; see sample-clauses.ts. */
import type { AssessmentPart, RegimePart } from '../../src/catalogue/parts.js';
import type {
  AuthorityPart,
  ConceptPart,
  FramePart,
  LayerPart,
  LineageStepPart,
  MetricPart,
  ReferencePart,
  ScenarioPart,
} from '../../src/catalogue/parts-frame.js';
import { cellId, idOf, slugOf } from '../../src/catalogue/ids.js';
import { ANATOMY_CRITERIA } from '../../src/catalogue/scales.js';
import { ACT, aProvision, PAGE } from './sample-clauses.js';

type Some<T> = Partial<T>;

const coded = { method: 'machine', reviews: [] } as const;

export function aRegime(some: Some<RegimePart> = {}): RegimePart {
  const { slug = 'northland' } = some;
  return { id: idOf('regime', slug), slug, name: 'Northland', kind: 'country', country: 'NO', ...some };
}

export function anAuthority(some: Some<AuthorityPart> = {}): AuthorityPart {
  const { slug = 'northland-regulator' } = some;
  return {
    ...{ id: idOf('authority', slug), slug, name: 'Regulator of Northland', regime: 'regime/northland' },
    ...{ note: 'It may act only on a complaint.', enforces: [ACT], decides: [ACT] },
    ...some,
  };
}

export function aMetric(slug: string, unit: string): MetricPart {
  return { id: idOf('metric', slug), slug, unit };
}

export function aReference(some: Some<ReferencePart> = {}): ReferencePart {
  const { slug = 'reason' } = some;
  return { id: idOf('reference', slug), slug, title: 'Human error', at: PAGE, evidence: 'read', ...some };
}

export function aLayer(some: Some<LayerPart> = {}): LayerPart {
  const { slug = 'assessment' } = some;
  return {
    id: idOf('layer', slug),
    slug,
    title: 'Risk assessment',
    order: 1,
    holds: 'evaluations and thresholds',
    description: 'What is done to know how dangerous a model is.',
    measures: ['dangerous-capability evaluations'],
    holes: [{ hole: 'A model can hide what it can do', evidence: 'recalled' }],
    sharedFailureModes: [],
    references: [],
    ...some,
  };
}

export function aScenario(some: Some<ScenarioPart> = {}): ScenarioPart {
  const { slug = 'biological-weapons' } = some;
  return {
    id: idOf('scenario', slug),
    slug,
    title: 'Biological attack',
    domain: 'misuse',
    order: 1,
    description: 'Somebody uses a model to make a pathogen.',
    pathway: [
      {
        step: 1,
        stage: 'A model can help',
        stops: [{ layer: 'layer/assessment', how: 'tests show it before release' }],
      },
    ],
    actors: ['sects'],
    indicators: [{ text: 'A model beat experts in a test', kind: 'evaluation', date: '2025-04', evidence: 'recalled' }],
    severity: 'Up to millions of deaths.',
    mappings: [{ taxonomy: 'mit', term: '4.2', match: 'broadMatch' }],
    related: [],
    references: [],
    ...some,
  };
}

export function aConcept(some: Some<ConceptPart> = {}): ConceptPart {
  const { slug = 'covered-model' } = some;
  return {
    id: idOf('concept', slug),
    slug,
    title: 'Which models are in scope',
    order: 1,
    question: 'Which models do the duties reach?',
    description: 'Models are chosen by compute, cost or capability.',
    whyRegimesDiffer: 'A number is easy to check and grows stale.',
    dimensions: [{ dimension: 'compute', metric: 'metric/training-compute', compare: 'level' }],
    broader: [],
    related: [],
    examples: [],
    ...some,
  };
}

export function anAssessment(some: Some<AssessmentPart> = {}): AssessmentPart {
  const { scenario = 'scenario/biological-weapons', layer = 'layer/assessment', ...rest } = some;
  return {
    id: cellId(scenario, layer),
    scenario,
    layer,
    applicable: true,
    date: '2026-11-22',
    finding: 'Partial. One statute has developers test before release.',
    missing: 'A pass mark.',
    basis: [aProvision().id],
    ...coded,
    ...rest,
  };
}

export function aStep(some: Some<LineageStepPart> = {}): LineageStepPart {
  const { from = 'intervention/acme-policy-1', to = 'intervention/acme-policy-2', ...rest } = some;
  return {
    id: idOf('lineage-step', slugOf(from), slugOf(to)),
    from,
    to,
    relation: 'supersedes',
    summary: 'Testing moves from every month to every quarter.',
    changes: [
      {
        kind: 'changed',
        before: 'provision/acme-policy-1/testing',
        after: 'provision/acme-policy-2/testing',
        direction: 'weaker',
        what: 'Tests come less often.',
        basis: 'text',
      },
    ],
    ...coded,
    ...rest,
  };
}

export function aFrame(some: Some<FramePart> = {}): FramePart {
  return {
    model: { summary: 'Slices with holes; harm passes where holes line up.', references: ['reference/reason'] },
    strengths: [
      { slug: 'nominal', title: 'Nominal', means: 'names the risk' },
      { slug: 'partial', title: 'Partial', means: 'a specific, limited duty' },
      { slug: 'substantial', title: 'Substantial', means: 'a duty with trigger and consequence' },
    ],
    confidence: [
      { slug: 'very-likely', probability: [0.9, 1] },
      { slug: 'likely', probability: [0.7, 0.9] },
      { slug: 'uncertain', probability: [0.3, 0.7] },
      { slug: 'unlikely', probability: [0.1, 0.3] },
      { slug: 'very-unlikely', probability: [0, 0.1] },
    ],
    evidence: [
      { slug: 'read', means: 'read in the text itself' },
      { slug: 'read-secondary', means: 'read in a page about it' },
      { slug: 'recalled', means: 'not read' },
    ],
    taxonomies: [{ slug: 'mit', means: 'domains of the repository' }],
    rubric: {
      scope: 'Every red line is graded.',
      unknown: 'The facts do not settle it.',
      basis: 'The text, where it was read.',
      caution: 'Points say how operational a line is.',
      criteria: ANATOMY_CRITERIA.map((criterion) => ({
        criterion,
        holds: 'the text settles it',
        doesNotHold: 'a word of degree decides',
        examples: [],
      })),
    },
    reliability: [
      {
        edition: 'first',
        date: '2026-11-22',
        method: 'machine',
        sample: 10,
        blind: true,
        scale: ['nominal', 'partial', 'substantial'],
        confusion: [
          [4, 1, 0],
          [0, 3, 0],
          [1, 0, 1],
        ],
        exactAgreement: 0.8,
        withinOneStep: 0.9,
        weightedKappa: 0.53,
        hardest: ['nominal or partial'],
      },
    ],
    ...some,
  };
}

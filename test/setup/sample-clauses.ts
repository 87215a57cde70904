/**
 * Builders of single parts, each valid by itself and in `sampleParts()`. What is given replaces what is there; ids
 * follow from the rest: `aProvision({ slug: 'audit' })` is `provision/northland-ai-act/audit`.
 */
import { claimId, holeId, idOf, slugOf } from '../../src/catalogue/ids.js';
import type {
  ClaimPart,
  ComparisonPart,
  DefinitionPart,
  EventPart,
  HolePart,
  InterventionPart,
  JudgementLeafPart,
  ProvisionPart,
  RedLinePart,
  ScopePart,
  SourcePart,
} from '../../src/catalogue/parts.js';

type Some<T> = Partial<T>;

export const ACT = 'intervention/northland-ai-act';
export const PAGE = 'https://example.org/text';
const read = { evidence: 'read', at: PAGE } as const;
const coded = { method: 'machine', reviews: [] } as const;

export function anEvent(date: string, kind: EventPart['kind'], extra: Some<EventPart> = {}): EventPart {
  return { date, kind, ...read, ...extra };
}

export function anIntervention(some: Some<InterventionPart> = {}): InterventionPart {
  const slug = some.slug ?? slugOf(ACT);
  return {
    id: idOf('intervention', slug),
    slug,
    title: 'Northland Artificial Intelligence Act',
    shortTitle: 'AI Act',
    kind: 'statute',
    bindingness: 'binding',
    regime: 'regime/northland',
    issuer: 'Parliament of Northland',
    addressees: ['developers'],
    signatories: [],
    summary: 'Developers of large models test them before release.',
    events: [anEvent('2024-03-01', 'passed'), anEvent('2024-07-01', 'entered-into-force')],
    enforcement: {
      enforcer: 'Northland AI Office',
      decider: 'court',
      selfPoliced: false,
      sanction: 'fines up to a twentieth of turnover',
      basis: 'text',
    },
    ...some,
  };
}

export function aSource(some: Some<SourcePart> = {}): SourcePart {
  const { slug = 'official-text', intervention = ACT } = some;
  return {
    id: idOf('source', slugOf(intervention), slug),
    slug,
    intervention,
    type: 'legislation',
    title: 'Act of 1 March 2024 on artificial intelligence',
    authors: ['Parliament of Northland'],
    issued: '2024-03-01',
    url: PAGE,
    ...some,
  };
}

/** Fields that clauses share, from those that are given. */
function clause(kind: 'provision' | 'definition' | 'red-line', slug: string, intervention: string) {
  const path = slugOf(intervention);
  return {
    id: idOf(kind, path, slug),
    slug,
    intervention,
    pinpoint: '§ 5(1)',
    source: idOf('source', path, 'official-text'),
    ...read,
  };
}

export function aProvision(some: Some<ProvisionPart> = {}): ProvisionPart {
  return {
    ...clause('provision', some.slug ?? 'test-before-release', some.intervention ?? ACT),
    summary: 'A developer tests a covered model for dangerous capabilities before release.',
    duties: ['evaluate'],
    ...some,
  };
}

export function aDefinition(some: Some<DefinitionPart> = {}): DefinitionPart {
  return {
    ...clause('definition', some.slug ?? 'covered-model', some.intervention ?? ACT),
    concept: 'concept/covered-model',
    term: 'covered model',
    summary: 'A model trained with more than 10^26 operations.',
    criteria: aComparison(),
    ...some,
  };
}

export function aRedLine(some: Some<RedLinePart> = {}): RedLinePart {
  const point = { holds: true, why: 'the text says so' };
  return {
    ...clause('red-line', some.slug ?? 'no-weapon-help', some.intervention ?? ACT),
    kind: 'capability',
    statement: 'A model that gives expert help with weapons is not released.',
    trigger: [],
    responses: ['halt-deployment'],
    anatomy: {
      quantifiedOrTestable: point,
      observableBeforeHarm: point,
      namedOutsideDecider: point,
      consequenceFixedInAdvance: point,
      outsideCheck: point,
      noExitClause: point,
      basis: 'text',
    },
    ...some,
  };
}

export function aScope(some: Some<ScopePart> = {}): ScopePart {
  return { definitions: [aDefinition().id], actor: 'developer', upon: [], unless: [], ...some };
}

export function aComparison(some: Some<ComparisonPart> = {}): ComparisonPart {
  return { kind: 'comparison', metric: 'metric/training-compute', operator: '>', value: 1e26, unit: 'FLOP', ...some };
}

export function aJudgement(some: Some<JudgementLeafPart> = {}): JudgementLeafPart {
  return { kind: 'judgement', text: 'the model gives expert help with weapons', decidedBy: 'AI Office', ...some };
}

export function aClaim(some: Some<ClaimPart> = {}): ClaimPart {
  const {
    subject = aProvision().id,
    scenario = 'scenario/biological-weapons',
    layer = 'layer/assessment',
    ...rest
  } = some;
  return {
    id: claimId(subject, scenario, layer),
    subject,
    scenario,
    layer,
    strength: 'partial',
    confidence: 'likely',
    rationale: 'The duty to test names biological weapons and leaves the pass mark open.',
    ...coded,
    ...rest,
  };
}

export function aHole(some: Some<HolePart> = {}): HolePart {
  const {
    subject = aProvision().id,
    scenario = 'scenario/biological-weapons',
    layer = 'layer/assessment',
    ...rest
  } = some;
  return {
    id: holeId(subject, scenario, layer),
    subject,
    scenario,
    layer,
    shows: 'A tested model passed and helped novices a month later.',
    confidence: 'likely',
    ...coded,
    ...rest,
  };
}

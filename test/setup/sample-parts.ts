import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import {
  aClaim,
  aComparison,
  aDefinition,
  aHole,
  aJudgement,
  anEvent,
  anIntervention,
  aProvision,
  aRedLine,
  aScope,
  aSource,
} from './sample-clauses.js';
import {
  aConcept,
  aFrame,
  aLayer,
  aMetric,
  anAssessment,
  anAuthority,
  aReference,
  aRegime,
  aScenario,
  aStep,
} from './sample-frame.js';

const POLICY_1 = 'intervention/acme-policy-1';
const POLICY_2 = 'intervention/acme-policy-2';

/**
 * A tiny catalogue that passes every rule: the AI Act of Northland, two versions of a policy of Acme, two scenarios,
 * two layers. A list that is given replaces the sample's: `sampleParts({ claims: [aClaim({ rationale: '' })] })`.
 */
export function sampleParts(lists: Partial<CatalogueParts> = {}): CatalogueParts {
  return {
    frame: aFrame(),
    regimes: [aRegime(), { id: 'regime/acme', slug: 'acme', name: 'Acme', kind: 'developer' }],
    metrics: [
      aMetric('training-compute', 'FLOP'),
      aMetric('damage', 'USD'),
      aMetric('benchmark-score', 'ratio'),
      aMetric('refusal-rate', 'ratio'),
      aMetric('incident-report-deadline', 'hours'),
    ],
    judgements: [{ id: 'judgement/weapon-help', slug: 'weapon-help', meaning: 'the model gives expert weapon help' }],
    references: [aReference()],
    layers: [
      aLayer({ sharedFailureModes: [{ with: 'layer/response', commonCause: 'speed' }] }),
      aLayer({ slug: 'response', title: 'Incident response', order: 2 }),
    ],
    causes: [
      {
        id: 'cause/speed',
        slug: 'speed',
        title: 'Action faster than review',
        layers: ['layer/assessment', 'layer/response'],
        remedy: 'rate limits',
      },
    ],
    scenarios: [
      aScenario(),
      aScenario({ slug: 'weight-theft', title: 'Theft of weights', domain: 'proliferation', order: 2 }),
    ],
    concepts: [
      aConcept({ related: ['concept/catastrophic-harm'] }),
      aConcept({ slug: 'catastrophic-harm', title: 'Harm', order: 2, related: ['concept/covered-model'] }),
    ],
    interventions: [
      anIntervention(),
      policy('1', '2023-09-19'),
      { ...policy('2', '2025-05-14'), supersedes: POLICY_1 },
    ],
    authorities: [
      anAuthority(),
      { id: 'authority/reviewer', slug: 'reviewer', name: 'Reviewer', enforces: [], decides: [POLICY_1, POLICY_2] },
    ],
    sources: [aSource(), aSource({ intervention: POLICY_1 }), aSource({ intervention: POLICY_2 })],
    provisions: [
      aProvision({ scope: aScope() }),
      aProvision({ slug: 'testing', intervention: POLICY_1 }),
      aProvision({ slug: 'testing', intervention: POLICY_2 }),
    ],
    definitions: [
      aDefinition(),
      aDefinition({
        slug: 'critical-harm',
        concept: 'concept/catastrophic-harm',
        term: 'critical harm',
        criteria: {
          kind: 'any-of',
          of: [
            aComparison({ metric: 'metric/damage', operator: '>=', value: 5e8, unit: 'USD' }),
            aJudgement({ judgement: 'judgement/weapon-help' }),
          ],
        },
      }),
    ],
    redLines: [aRedLine({ trigger: ['definition/northland-ai-act/critical-harm'], scope: aScope() })],
    claims: [aClaim()],
    assessments: [
      anAssessment(),
      anAssessment({ scenario: 'scenario/weight-theft', layer: 'layer/response', applicable: false, basis: [] }),
    ],
    holes: [aHole({ since: '2025' })],
    lineageSteps: [aStep()],
    ...lists,
  };
}

function policy(version: string, published: string) {
  return anIntervention({
    slug: `acme-policy-${version}`,
    title: `Acme safety policy ${version}`,
    shortTitle: `Policy ${version}`,
    kind: 'developer-policy',
    bindingness: 'voluntary',
    regime: 'regime/acme',
    issuer: 'Acme',
    events: [anEvent(published, 'published')],
  });
}

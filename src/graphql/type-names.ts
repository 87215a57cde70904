/** Which type of the schema a value is, by the kind that its id begins with. */
const BY_KIND: Readonly<Record<string, string>> = {
  regime: 'Regime',
  authority: 'Authority',
  intervention: 'Intervention',
  source: 'Source',
  provision: 'Provision',
  definition: 'Definition',
  'red-line': 'RedLine',
  claim: 'CoverageClaim',
  scenario: 'RiskScenario',
  layer: 'Layer',
  concept: 'Concept',
  cause: 'LayerCause',
  cell: 'CellAssessment',
  hole: 'HoleEvidence',
  judgement: 'Judgement',
  metric: 'Metric',
  'lineage-step': 'LineageStep',
  reference: 'Reference',
  release: 'Release',
  gap: 'CoverageGap',
};

const BY_CRITERION: Readonly<Record<string, string>> = {
  'all-of': 'AllOf',
  'any-of': 'AnyOf',
  not: 'Not',
  comparison: 'Comparison',
  judgement: 'JudgementLeaf',
};

export function typeOfEntry({ id }: { readonly id: string }): string | undefined {
  return BY_KIND[id.slice(0, id.indexOf('/'))];
}

export function typeOfCriterion({ kind }: { readonly kind: string }): string | undefined {
  return BY_CRITERION[kind];
}

/** For interfaces and unions of the schema. */
export const ABSTRACT_TYPES = {
  Node: { __resolveType: typeOfEntry },
  Entry: { __resolveType: typeOfEntry },
  ClaimSubject: { __resolveType: typeOfEntry },
  CauseRef: { __resolveType: typeOfEntry },
  Criterion: { __resolveType: typeOfCriterion },
};

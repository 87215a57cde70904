/**
 * The seven questions that are measured, in the words of each server. Fields of peers are renamed to those of the
 * registry wherever the same is asked, so that answers can be held against each other.
 */
export interface Question {
  readonly name: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5' | 'Q6' | 'Q7';
  readonly title: string;
  /** `same`: peers must answer the same; `parts`: they give the parts that the answer is made of; `none`: registry only */
  readonly peers: 'same' | 'parts' | 'none';
  readonly path: string;
  /** absent for a page */
  readonly documents?: { readonly registry: string; readonly postgraphile: string; readonly nest: string };
  /** how variables come about from what is in the catalogue; as many as are asked for, not two alike where there are so many */
  readonly variables: (known: Known, count: number) => readonly Variables[];
}

export type Variables = Readonly<Record<string, unknown>>;

/** Ids, and words to search for. */
export interface Known {
  readonly interventions: readonly string[];
  readonly scenarios: readonly string[];
  readonly concepts: readonly string[];
  readonly terms: readonly string[];
}

const TEXTS = 20;
const CLAIMS = 'claims { id strength confidence rationale scenario { id } layer { id title } }';
const CLAIMS_OF_TABLE = `claims: claimsBySubjectList {
  id: rowId strength confidence rationale scenario: scenarioByScenario { id: rowId } layer: layerByLayer { id: rowId title } }`;

const twenty = (
  claims: string,
  id: string,
  as: Readonly<Record<'regime' | 'provisions' | 'definitions' | 'redLines' | 'concept', string>>,
) => `
  ${id} slug title shortTitle kind bindingness summary
  ${as.regime} { ${id} name }
  ${as.provisions} { ${id} pinpoint summary ${claims} }
  ${as.definitions} { ${id} term pinpoint summary ${as.concept} { ${id} title } ${claims} }
  ${as.redLines} { ${id} kind statement pinpoint ${claims} }`;
const AS_NAMED = {
  regime: 'regime',
  provisions: 'provisions',
  definitions: 'definitions',
  redLines: 'redLines',
  concept: 'concept',
};
const AS_TABLES = {
  regime: 'regime: regimeByRegime',
  provisions: 'provisions: provisionsByInterventionList',
  definitions: 'definitions: definitionsByInterventionList',
  redLines: 'redLines: redLinesByInterventionList',
  concept: 'concept: conceptByConcept',
};

const ONE = 'slug title shortTitle kind bindingness issuer summary notes';
const CLAUSE = 'slug pinpoint summary duties appliesFrom evidence at';
const CRITERIA = '{ path kind metric operator value unit text }';
const matching = (field: string) => `${field}: { includesInsensitive: $text }`;

export const QUESTIONS: readonly Question[] = [
  {
    name: 'Q1',
    title: 'one intervention with its provisions',
    peers: 'same',
    path: '/graphql',
    documents: {
      registry: `query Q($id: String!) {
        intervention(slug: $id) { id ${ONE} regime { id name } provisions { id ${CLAUSE} } } }`,
      postgraphile: `query Q($id: String!) {
        intervention(rowId: $id) { id: rowId ${ONE} regime: regimeByRegime { id: rowId name }
          provisions: provisionsByInterventionList { id: rowId ${CLAUSE} } } }`,
      nest: `query Q($id: ID!) { intervention(id: $id) { id ${ONE} regime { id name } provisions { id ${CLAUSE} } } }`,
    },
    variables: ({ interventions }) => interventions.map((id) => ({ id })),
  },
  {
    name: 'Q2',
    title: 'twenty interventions with provisions, definitions, red lines, claims, layers',
    peers: 'same',
    path: '/graphql',
    documents: {
      registry: `query Q($ids: [ID!]!) {
        interventions: nodes(ids: $ids) { ... on Intervention { ${twenty(CLAIMS, 'id', AS_NAMED)} } } }`,
      postgraphile: `query Q($ids: [String!]!) {
        interventions: interventionsList(filter: { rowId: { in: $ids } }) { ${twenty(CLAIMS_OF_TABLE, 'id: rowId', AS_TABLES)} } }`,
      nest: `query Q($ids: [ID!]!) { interventions(ids: $ids) { ${twenty(CLAIMS, 'id', AS_NAMED)} } }`,
    },
    variables: ({ interventions }, count) =>
      Array.from({ length: count }, (_, n) => ({ ids: some(interventions, TEXTS, n) })),
  },
  {
    name: 'Q3',
    title: 'the full matrix with claim ids',
    peers: 'parts',
    path: '/graphql',
    documents: {
      registry: 'query Q { coverageMatrix { cells { scenario { id } layer { id } state claims { id } } } }',
      postgraphile: `query Q { scenarios: scenariosList(orderBy: PLACE_ASC) { id: rowId
        assessments: assessmentsByScenarioList { layer: layerByLayer { id: rowId } applicable }
        claims: claimsByScenarioList { id: rowId layer: layerByLayer { id: rowId } } } }`,
      nest: 'query Q { scenarios { id assessments { layer { id } applicable } claims { id layer { id } } } }',
    },
    variables: () => [{}],
  },
  {
    name: 'Q4',
    title: 'the gaps of one scenario',
    peers: 'parts',
    path: '/graphql',
    documents: {
      registry: `query Q($id: String!) { coverageGaps(filter: { scenarios: [$id] }) { totalCount nodes {
        id state reason layer { id title } nearest { id } wouldClose { id } cell { claims { id strength confidence rationale } } } } }`,
      postgraphile: `query Q($id: String!) { scenario(rowId: $id) { id: rowId title
        assessments: assessmentsByScenarioList { id: rowId applicable finding missing layer: layerByLayer { id: rowId title } }
        claims: claimsByScenarioList { id: rowId strength confidence rationale layer: layerByLayer { id: rowId } } } }`,
      nest: `query Q($id: ID!) { scenario(id: $id) { id title
        assessments { id applicable finding missing layer { id title } }
        claims { id strength confidence rationale layer { id } } } }`,
    },
    variables: ({ scenarios }) => scenarios.map((id) => ({ id })),
  },
  {
    name: 'Q5',
    title: 'the definitions of one concept compared',
    peers: 'parts',
    path: '/graphql',
    documents: {
      registry: `query Q($id: String!) { compareDefinitions(concept: $id) {
        definitions { id term pinpoint summary intervention { id shortTitle } }
        rows { dimension unit cells { definition { id } text operator value unit } }
        relations { a { id } b { id } relation } } }`,
      postgraphile: `query Q($id: String!) { concept(rowId: $id) { id: rowId title
        definitions: definitionsByConceptList { id: rowId term pinpoint summary
          intervention: interventionByIntervention { id: rowId shortTitle } criteria: criteriaByDefinitionList ${CRITERIA} } } }`,
      nest: `query Q($id: ID!) { concept(id: $id) { id title
        definitions { id term pinpoint summary intervention { id shortTitle } criteria ${CRITERIA} } } }`,
    },
    variables: ({ concepts }) => concepts.map((id) => ({ id })),
  },
  {
    name: 'Q6',
    title: 'search',
    peers: 'parts',
    path: '/graphql',
    documents: {
      registry: `query Q($text: String!) { search(query: $text, first: 20) { totalCount nodes { id
        ... on Intervention { title } ... on Provision { summary } ... on Definition { term } ... on RedLine { statement } } } }`,
      postgraphile: `query Q($text: String!) {
        interventionsList(first: 20, filter: { or: [{ ${matching('title')} }, { ${matching('summary')} }] }) { id: rowId title }
        provisionsList(first: 20, filter: { ${matching('summary')} }) { id: rowId summary }
        definitionsList(first: 20, filter: { or: [{ ${matching('term')} }, { ${matching('summary')} }] }) { id: rowId term }
        redLinesList(first: 20, filter: { ${matching('statement')} }) { id: rowId statement } }`,
      nest: 'query Q($text: String!) { search(text: $text, first: 20) { id text } }',
    },
    variables: ({ terms }) => terms.map((text) => ({ text })),
  },
  {
    name: 'Q7',
    title: 'a page of the dashboard: the matrix of one scenario on a day',
    peers: 'none',
    path: '/coverage',
    variables: ({ scenarios }, count) =>
      Array.from({ length: count }, (_, n) => ({
        scenarios: scenarios.map((id) => id.slice('scenario/'.length))[n % scenarios.length],
        asOf: new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10),
      })),
  },
];

/** So many of a list, the same for the same number. */
function some(list: readonly string[], count: number, number: number): readonly string[] {
  let state = number * 7919 + 1;
  const rest = [...list];
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return rest.splice(state % rest.length, 1)[0] ?? '';
  });
}

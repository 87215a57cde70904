/**
 * The questions that are asked of catalogues of every size. What they name is there at every size; each asking differs
 * from the ones before, so that no answer that was kept is given.
 */
export interface GrowthQuestion {
  readonly name: string;
  readonly title: string;
  /** whether an answer is right, held against that of the real catalogue */
  readonly isRight: (small: string, large: string, times: number) => boolean;
  readonly request: (n: number) => { readonly path: string; readonly body?: string };
}

/** Slugs of the real catalogue, which every copy keeps. */
export interface Named {
  readonly interventions: readonly string[];
  readonly scenarios: readonly string[];
  readonly words: readonly string[];
  /** concepts with eight interventions that define them */
  readonly concepts: readonly { readonly slug: string; readonly interventions: readonly string[] }[];
}

const CLAIMS = 'claims { id strength confidence rationale scenario { id } layer { id title } }';
const Q1 = `query ($asOf: Date!, $slug: String!) @inContext(asOf: $asOf) { intervention(slug: $slug) {
  id title shortTitle kind bindingness issuer summary status regime { id name }
  provisions { id pinpoint summary duties appliesFrom evidence } } }`;
const Q2 = `query ($asOf: Date!, $ids: [ID!]!) @inContext(asOf: $asOf) { nodes(ids: $ids) { ... on Intervention {
  id title shortTitle kind bindingness summary regime { id name } provisions { id pinpoint summary ${CLAIMS} }
  definitions { id term pinpoint summary concept { id title } ${CLAIMS} } redLines { id kind statement pinpoint ${CLAIMS} } } } }`;
const Q3 = `query ($asOf: Date!) @inContext(asOf: $asOf) {
  coverageMatrix { cells { scenario { id } layer { id } state claims { id } } } }`;
const Q4 = `query ($asOf: Date!, $slug: String!) @inContext(asOf: $asOf) {
  coverageGaps(filter: { scenarios: [$slug] }) { totalCount nodes { id state reason layer { id } nearest { id } } } }`;
const Q5 = `query ($asOf: Date!, $concept: String!, $interventions: [String!]) @inContext(asOf: $asOf) {
  compareDefinitions(concept: $concept, interventions: $interventions) { definitions { id term pinpoint summary }
    rows { dimension unit cells { definition { id } text operator value unit } } relations { a { id } b { id } relation } } }`;
const Q6 = `query ($asOf: Date!, $text: String!) @inContext(asOf: $asOf) {
  search(query: $text, first: 20) { totalCount edges { title matchedTerms node { id } } } }`;

const CLAIM_ID = /"id":"claim\//g;
const CELL = /<td/g;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const isSame = (small: string, large: string) => small === large;
const gapsIn = (text: string) => (text.match(/"id":"gap\/[^"]+","state":"[^"]+"/g) ?? ['none']).join();
const totalIn = (text: string) => Number(/"totalCount":(\d+)/.exec(text)?.[1]);

/** Days enough for every asking; before the oldest copies of texts nothing differs by the day. */
const day = (n: number) => new Date(Date.UTC(2026, 10, 22 - (n % 400))).toISOString().slice(0, 10);

export function growthQuestions({ interventions, scenarios, words, concepts }: Named): readonly GrowthQuestion[] {
  const at = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
  const graphql = (query: string, n: number, variables: object) => ({
    path: '/graphql',
    body: JSON.stringify({ query, variables: { asOf: day(n), ...variables } }),
  });
  const twenty = (n: number) =>
    Array.from({ length: 20 }, (_, i) => `intervention/${String(at(interventions, n * 7 + i * 3))}`);
  return [
    {
      name: 'Q1',
      title: 'one intervention with its provisions',
      isRight: isSame,
      request: (n) => graphql(Q1, n, { slug: at(interventions, n) }),
    },
    {
      name: 'Q2',
      title: 'twenty interventions with all their clauses and claims',
      isRight: isSame,
      request: (n) => graphql(Q2, n, { ids: twenty(n) }),
    },
    {
      name: 'Q3',
      title: 'the full matrix with claim ids',
      // Each cell has so many times the claims.
      isRight: (small, large, times) => count(large, CLAIM_ID) === times * count(small, CLAIM_ID),
      request: (n) => graphql(Q3, n, {}),
    },
    {
      name: 'Q4',
      title: 'the gaps of one scenario',
      // More of the same claims close no gap.
      isRight: (small, large) => gapsIn(large) === gapsIn(small),
      request: (n) => graphql(Q4, n, { slug: at(scenarios, n) }),
    },
    {
      name: 'Q5',
      title: 'eight definitions of one concept compared',
      isRight: isSame,
      request: (n) => {
        const { slug, interventions: defining } = at(concepts, n) ?? { slug: '', interventions: [] };
        return graphql(Q5, n, { concept: slug, interventions: defining });
      },
    },
    {
      name: 'Q6',
      title: 'search',
      // What is copied is found as often; scenarios and layers are there once.
      isRight: (small, large, times) =>
        totalIn(large) > (totalIn(small) * times) / 2 && totalIn(large) <= totalIn(small) * times,
      request: (n) => graphql(Q6, n, { text: at(words, n) }),
    },
    {
      name: 'Q7',
      title: 'a page of the dashboard: the matrix of one scenario on a day',
      isRight: (small, large) => count(large, CELL) === count(small, CELL),
      request: (n) => ({ path: `/coverage?scenarios=${String(at(scenarios, n))}&asOf=${day(n)}` }),
    },
  ];
}

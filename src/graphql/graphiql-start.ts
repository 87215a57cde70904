/** The questions that GraphiQL opens with, one a tab. */
export const SAMPLE_QUESTIONS: readonly string[] = [
  `# Where are the holes in our defences against an AI-enabled biological attack, counting what binds, by law or once followed?
query Holes @inContext(asOf: "2026-11-01") {
  coverageGaps(
    filter: {scenarios: ["biological-weapons"], bindingness: [BINDING, CO_REGULATORY], status: IN_FORCE}
    first: 20
  ) {
    totalCount
    nodes {
      id
      layer { slug title }
      state
      weaknesses
      reason
      nearest {
        id
        strength
        confidence
        rationale
        subject { ... on Provision { id pinpoint intervention { shortTitle } } }
      }
      wouldClose { id shortTitle status }
    }
  }
}
`,
  `# What does "covered model" mean, and where?
query WhatAWordMeans {
  definitions(filter: {concepts: ["covered-model"]}, first: 50) {
    totalCount
    nodes {
      id
      term
      intervention { shortTitle status regime { name } }
      pinpoint
      criteriaText
      source { title url }
    }
  }
}
`,
  `# Which red lines stop a deployment, and how operational are they?
query WhatStopsADeployment {
  redLines(filter: {responses: [HALT_DEPLOYMENT], minScore: 3}, first: 20) {
    totalCount
    nodes {
      id
      statement
      pinpoint
      status
      trigger { term criteriaText }
      anatomy { score unknown points { criterion holds why } }
      intervention { shortTitle regime { name } }
    }
  }
}
`,
];

/** The script of the page. */
export const GRAPHIQL_START = `const tabs = ${JSON.stringify(SAMPLE_QUESTIONS.map((query) => ({ query })))};
// A question behind the # of the address, as the guide to the API links it, opens in a tab of its own.
const asked = new URLSearchParams(window.location.hash.slice(1)).get('query');
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: tabs,
    ...(asked === null ? {} : { query: asked }),
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  }),
);
`;

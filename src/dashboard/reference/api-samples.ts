/** The questions of the guide to the API, each with what it is good for. */
export interface ApiSample {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** GraphQL, short enough that its answer can be shown whole */
  readonly query: string;
}

export const API_SAMPLES: readonly ApiSample[] = [
  {
    id: 'holes',
    title: 'Where are the holes?',
    says: 'Gaps of one scenario, counting what binds: each with its state, why, and what would close it.',
    query: `query Holes {
  coverageGaps(
    filter: {scenarios: ["biological-weapons"], bindingness: [BINDING]}
    first: 3
  ) {
    totalCount
    nodes {
      layer { title }
      state
      reason
      wouldClose { shortTitle status }
    }
  }
}`,
  },
  {
    id: 'words',
    title: 'What does a word mean, and where?',
    says: 'Definitions of one concept with their criteria in one line and where they stand.',
    query: `query Words {
  definitions(filter: {concepts: ["covered-model"], metrics: ["training-compute"]}, first: 4) {
    totalCount
    nodes {
      id
      term
      criteriaText
      pinpoint
      intervention { shortTitle status }
    }
  }
}`,
  },
  {
    id: 'lines',
    title: 'Which red lines stop a deployment?',
    says: 'Red lines by what must follow and by anatomy, the most operational first.',
    query: `query Lines {
  redLines(
    filter: {responses: [HALT_DEPLOYMENT], minScore: 4}
    orderBy: {field: SCORE, direction: DESC}
    first: 3
  ) {
    totalCount
    nodes {
      statement
      pinpoint
      anatomy { score }
      intervention { shortTitle }
    }
  }
}`,
  },
  {
    id: 'applies',
    title: 'What applies to a system?',
    says: 'Duties that lie on a developer, and the facts that would settle most. Nothing of the question is kept.',
    query: `query Applies {
  assessSystem(
    system: {
      quantities: [{metric: "training-compute", value: 3e25}]
      markets: ["EU"]
    }
  ) {
    duties { id pinpoint }
    missing { asks settles }
  }
}`,
  },
  {
    id: 'moved',
    title: 'Did the line move?',
    says: 'What changed between two versions of a policy, and which way.',
    query: `query Moved {
  changes(from: "openai-preparedness-framework-beta", to: "openai-preparedness-framework-2") {
    unchanged
    inWords { headline summary }
  }
}`,
  },
];

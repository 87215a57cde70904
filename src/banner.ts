import type { Catalogue } from './catalogue/catalogue.js';
import type { Snapshot } from './catalogue/snapshot.js';

export interface BannerFacts {
  /** where people reach the service */
  readonly address: string;
  readonly snapshot: Snapshot;
  /** the server and where its data are */
  readonly database: string;
  readonly question: string;
  readonly answer: SampleAnswer;
}

/** What the sample question answers. */
export interface SampleAnswer {
  readonly coverageGaps: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly layer: { readonly title: string };
      readonly state: string;
      readonly reason: string;
    }[];
  };
}

/** One question that shows what the registry is for; asked when the service starts. */
export function sampleQuestion(scenario: string): string {
  const filter = `{scenarios: ["${scenario}"], bindingness: [BINDING, CO_REGULATORY]}`;
  return `{ coverageGaps(filter: ${filter}, first: 3) { totalCount nodes { layer { title } state reason } } }`;
}

/** What the service says of itself once it answers. */
export function banner({ address, snapshot, database, question, answer }: BannerFacts): string {
  const { release, catalogue } = snapshot;
  const { totalCount, nodes } = answer.coverageGaps;
  return [
    'The registry answers.',
    `  look      ${address}/`,
    `  ask       ${address}/graphql (GraphiQL in a browser)`,
    `  release   ${release.version}, published ${release.publishedAt}, sha256 ${release.contentHash.slice(0, 12)}`,
    `  holds     ${holdings(catalogue)}`,
    `  database  ${database}`,
    '',
    `Where are the holes against ${catalogue.scenarios[0]?.title ?? ''}, counting what binds today, by law or once followed?`,
    `  ${question}`,
    `  ${String(totalCount)} ${totalCount === 1 ? 'hole' : 'holes'}${nodes.length < totalCount ? `, first ${String(nodes.length)}` : ''}:`,
    ...nodes.map(({ layer, state, reason }) => `  - ${layer.title} (${state}): ${reason}`),
    '',
  ].join('\n');
}

function holdings(catalogue: Catalogue): string {
  const counts: readonly (readonly [readonly unknown[], string])[] = [
    [catalogue.interventions, 'interventions'],
    [catalogue.provisions, 'provisions'],
    [catalogue.definitions, 'definitions'],
    [catalogue.redLines, 'red lines'],
    [catalogue.claims, 'claims'],
    [catalogue.scenarios, 'scenarios'],
    [catalogue.layers, 'layers'],
  ];
  return counts.map(([list, name]) => `${String(list.length)} ${name}`).join(', ');
}

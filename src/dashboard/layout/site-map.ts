/** Every page that stands by itself: the navigation on top shows the first group, the foot of each page all of them. */
export interface Stop {
  readonly title: string;
  readonly path: string;
}

export interface StopGroup {
  readonly title: string;
  readonly stops: readonly Stop[];
}

export const MAIN_STOPS: readonly Stop[] = [
  { title: 'Coverage', path: '/coverage' },
  { title: 'Scenarios', path: '/scenarios' },
  { title: 'Interventions', path: '/interventions' },
  { title: 'Definitions', path: '/definitions' },
  { title: 'Red lines', path: '/red-lines' },
  { title: 'What applies', path: '/what-applies' },
  { title: 'What if', path: '/what-if' },
];

export const SITE_MAP: readonly StopGroup[] = [
  {
    title: 'Look for holes',
    stops: [
      { title: 'Coverage matrix', path: '/coverage' },
      { title: 'Compare two views', path: '/coverage/compare' },
      { title: 'Risk scenarios', path: '/scenarios' },
      { title: 'Layers of defence', path: '/layers' },
      { title: 'What if', path: '/what-if' },
    ],
  },
  {
    title: 'Read the rules',
    stops: [
      { title: 'Interventions', path: '/interventions' },
      { title: 'Definitions compared', path: '/definitions' },
      { title: 'Red lines', path: '/red-lines' },
      { title: 'Lineages', path: '/lineages' },
      { title: 'What applies to my system', path: '/what-applies' },
    ],
  },
  {
    title: 'Look things up',
    stops: [
      { title: 'Concepts', path: '/concepts' },
      { title: 'Regimes', path: '/regimes' },
      { title: 'Authorities', path: '/authorities' },
      { title: 'Sources', path: '/sources' },
      { title: 'Releases', path: '/releases' },
      { title: 'Search', path: '/search' },
    ],
  },
  {
    title: 'About',
    stops: [
      { title: 'About', path: '/about' },
      { title: 'Method', path: '/method' },
      { title: 'Guide to the API', path: '/api' },
      { title: 'Ask in GraphQL', path: '/graphql' },
      { title: 'Editing', path: '/editing' },
    ],
  },
];

/** The group on top that a path belongs to: `/scenario/biological-weapons` to `/scenarios`. */
export function mainStopOf(path: string): string | null {
  const [, first = ''] = path.split('/');
  const own = MAIN_STOPS.find((stop) => stop.path === `/${first}`);
  return own?.path ?? BELONGS[first] ?? null;
}

const BELONGS: Readonly<Record<string, string>> = {
  cell: '/coverage',
  claim: '/coverage',
  gap: '/coverage',
  hole: '/coverage',
  layer: '/coverage',
  layers: '/coverage',
  scenario: '/scenarios',
  intervention: '/interventions',
  provision: '/interventions',
  source: '/interventions',
  regime: '/interventions',
  definition: '/definitions',
  concept: '/definitions',
  concepts: '/definitions',
  'red-line': '/red-lines',
  'lineage-step': '/red-lines',
  lineage: '/red-lines',
  lineages: '/red-lines',
};

/** What a feed or calendar is about: everything, a regime, a scenario, or a lineage. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Assessment, Intervention } from '../catalogue/entries.js';
import { type BySlug, bySlug } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';
import { type Lineage, lineages, lineageWith } from '../changes/lineages.js';

export const SCOPE_KINDS = ['regime', 'scenario', 'lineage'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

export interface FeedScope {
  /** `all`, `regime/european-union`, `scenario/…`, `lineage/<slug of any member>` */
  readonly path: string;
  readonly title: string;
  readonly interventions: readonly Intervention[];
  /** those of which any member is among the interventions */
  readonly lineages: readonly Lineage[];
  /** of the cells that it is about: all, those of a scenario, or none */
  readonly assessments: readonly Assessment[];
  /** whether releases of the registry are told too */
  readonly releases: boolean;
}

/**
 * @param path as in the address, without ending
 * @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY with the accepted values
 */
export function feedScope(catalogue: Catalogue, path: string): FeedScope {
  const [kind = '', slug = '', ...rest] = path.split('/');
  if (path === 'all') {
    const all = catalogue.interventions;
    const { assessments } = catalogue;
    return {
      path,
      title: 'everything',
      interventions: all,
      lineages: lineages(catalogue),
      assessments,
      releases: true,
    };
  }
  const known = SCOPE_KINDS.find((one) => one === kind);
  if (known === undefined || slug === '' || rest.length > 0) {
    const accepted = ['all', ...SCOPE_KINDS.map((one) => `${one}/{slug}`)];
    throw new QuestionError('BAD_ARGUMENT', `There is no feed "${path}".`, ['feed'], accepted);
  }
  return { path, releases: false, assessments: [], ...SCOPES[known](catalogue, slug) };
}

type Scoped = Pick<FeedScope, 'title' | 'interventions' | 'lineages'> & Partial<Pick<FeedScope, 'assessments'>>;

const SCOPES: Readonly<Record<ScopeKind, (catalogue: Catalogue, slug: string) => Scoped>> = {
  regime: (catalogue, slug) => {
    const regime = found(catalogue, 'regime', slug);
    return { title: regime.name, ...withLineages(catalogue, regime.interventions) };
  },
  scenario: (catalogue, slug) => {
    const scenario = found(catalogue, 'scenario', slug);
    const about = new Set(
      catalogue.claims.filter((claim) => claim.scenario === scenario).map(({ intervention }) => intervention),
    );
    const interventions = catalogue.interventions.filter((one) => about.has(one));
    const assessments = catalogue.assessments.filter((one) => one.scenario === scenario);
    return { title: scenario.title, assessments, ...withLineages(catalogue, interventions) };
  },
  lineage: (catalogue, slug) => {
    const lineage = lineageWith(catalogue, bySlug(catalogue, 'intervention', slug, ['feed']));
    if (lineage === undefined) {
      const accepted = lineages(catalogue).flatMap(({ members }) => members.slice(-1).map((member) => member.slug));
      const message = `"${slug}" has no versions before or after it.`;
      throw new QuestionError('BAD_ARGUMENT', message, ['feed'], accepted);
    }
    return { title: lineageTitle(lineage), interventions: lineage.members, lineages: [lineage] };
  },
};

/** @throws QuestionError UNKNOWN_ENTRY with the slugs near to it, else with all */
function found<K extends 'regime' | 'scenario'>(catalogue: Catalogue, kind: K, slug: string): BySlug[K] {
  try {
    return bySlug(catalogue, kind, slug, ['feed']);
  } catch (error) {
    if (!(error instanceof QuestionError) || error.accepted.length > 0) throw error;
    const all = (kind === 'regime' ? catalogue.regimes : catalogue.scenarios).map((one) => one.slug);
    throw new QuestionError(error.code, error.message, error.path, all);
  }
}

/** `Anthropic RSP v1.0 to Anthropic RSP v3.4`. */
export function lineageTitle({ members }: Lineage): string {
  const [first, last] = [members[0], members.at(-1)];
  return [...new Set([first?.shortTitle, last?.shortTitle])].join(' to ');
}

function withLineages(
  catalogue: Catalogue,
  interventions: readonly Intervention[],
): Pick<FeedScope, 'interventions' | 'lineages'> {
  const among = new Set(interventions);
  return { interventions, lineages: lineages(catalogue).filter((one) => one.members.some((m) => among.has(m))) };
}

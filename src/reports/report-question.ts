/** Which report is asked for: one of a scenario, a regime, a concept or a lineage. */
import { filterInput } from '../answers/coverage-kinds.js';
import { pairsOf, questionText } from '../answers/question-text.js';
import { type Pair, sorted } from '../answers/answer-kind.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { bySlug } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';
import { lineages, lineageWith } from '../changes/lineages.js';
import { CITATION_STYLES, type CitationStyle, DEFAULT_STYLE } from '../citations/citation-scales.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import { FILTER_KEYS, type QuestionPairs } from '../coverage/question-pairs.js';
import { resolveScenario } from '../coverage/scenario-question.js';
import { compareDefinitions } from '../definitions/compare-definitions.js';
import { comparisonReport } from './comparison-report.js';
import { lineageReport } from './lineage-report.js';
import { regimeReport } from './regime-report.js';
import type { Report } from './report-model.js';
import { scenarioReport } from './scenario-report.js';

export const REPORT_KINDS = ['scenario', 'regime', 'compare', 'lineage'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_FORMATS = ['md', 'html', 'docx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportQuestion {
  readonly kind: ReportKind;
  /** of what: the slug */
  readonly slug: string;
  /** the rest, canonical, with the day */
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly style: CitationStyle;
  readonly build: () => Report;
}

const KEYS: Readonly<Record<ReportKind, readonly string[]>> = {
  scenario: ['layers', ...FILTER_KEYS],
  regime: [],
  compare: ['interventions', 'regimes'],
  lineage: [],
};

/**
 * @param usual the day where the question says none
 * @throws QuestionError UNKNOWN_ENTRY, BAD_ARGUMENT
 */
export function readReport(
  catalogue: Catalogue,
  asked: { readonly kind: string; readonly slug: string; readonly query: ReadonlyMap<string, string> },
  usual: CalendarDate,
): ReportQuestion {
  const kind = REPORT_KINDS.find((one) => one === asked.kind);
  if (kind === undefined) {
    throw new QuestionError('UNKNOWN_ENTRY', `There is no report of a "${asked.kind}".`, ['path'], REPORT_KINDS);
  }
  const pairs = pairsOf(kind, asked.query, [...KEYS[kind], 'asOf', 'style']);
  const asOf = pairs.list('asOf')?.[0] ?? usual;
  if (!isCalendarDate(asOf)) {
    throw new QuestionError('BAD_ARGUMENT', `asOf cannot be "${asOf}".`, ['asOf'], ['asOf=2026-11-01']);
  }
  const style = pairs.among('style', CITATION_STYLES)?.[0] ?? DEFAULT_STYLE;
  const { slug, said, build } = read(catalogue, kind, asked.slug, pairs, asOf);
  const manner: readonly Pair[] = style === DEFAULT_STYLE ? [] : [['style', style]];
  return { kind, slug, asOf, style, build, question: questionText([...said, ['asOf', asOf], ...manner]) };
}

interface Read {
  readonly slug: string;
  readonly said: readonly Pair[];
  readonly build: () => Report;
}

function read(catalogue: Catalogue, kind: ReportKind, slug: string, pairs: QuestionPairs, asOf: CalendarDate): Read {
  switch (kind) {
    case 'scenario': {
      const question = resolveScenario(catalogue, slug, filterInput(pairs));
      const said = filterPairs(question.filter, catalogue).filter(([key]) => key !== 'scenarios');
      return { slug: question.scenario.slug, said, build: () => scenarioReport(catalogue, question, asOf) };
    }
    case 'regime': {
      const regime = bySlug(catalogue, 'regime', slug, ['regime']);
      return { slug: regime.slug, said: [], build: () => regimeReport(catalogue, regime, asOf) };
    }
    case 'compare': {
      const concept = bySlug(catalogue, 'concept', slug, ['concept']);
      const [interventions, regimes] = [pairs.list('interventions'), pairs.list('regimes')];
      const comparison = compareDefinitions(catalogue, concept.slug, { interventions, regimes });
      const said = [...sorted('interventions', interventions), ...sorted('regimes', regimes)];
      return { slug: concept.slug, said, build: () => comparisonReport(comparison) };
    }
    case 'lineage': {
      const intervention = bySlug(catalogue, 'intervention', slug, ['intervention']);
      const lineage = lineageWith(catalogue, intervention);
      if (lineage === undefined) {
        const known = lineages(catalogue).flatMap(({ members }) => members.slice(0, 1).map((member) => member.slug));
        const message = `${intervention.slug} has neither predecessor nor successor on record.`;
        throw new QuestionError('BAD_ARGUMENT', message, ['intervention'], known);
      }
      const first = lineage.members[0]?.slug ?? intervention.slug;
      return { slug: first, said: [], build: () => lineageReport(catalogue, lineage) };
    }
  }
}

/** The list of interventions: what its address asks, and what the page says. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import { type CalendarDate, firstDay } from '../../catalogue/dates.js';
import type { Intervention } from '../../catalogue/entries.js';
import { QuestionError } from '../../catalogue/question-error.js';
import * as scales from '../../catalogue/scales.js';
import { statusOn } from '../../catalogue/status.js';
import { findInterventions, type InterventionQuestion } from '../../interventions/find-interventions.js';
import { type InterventionOrderField, interventionKey } from '../../interventions/intervention-order.js';
import { type Choice, choicesOf, wordsOfSlugs } from '../reference/choices.js';
import { type ListPage, pageOf } from '../reference/pages-of.js';
import type { Pairs } from '../links.js';
import { pairsOf, readUrlQuery } from '../reference/url-query.js';

/** A minus turns an order round. */
export const INTERVENTION_SORTS = ['title', '-title', 'date', '-date', 'changed', '-changed'] as const;
export type InterventionSort = (typeof INTERVENTION_SORTS)[number];

export interface InterventionListQuestion extends InterventionQuestion {
  readonly regimes?: readonly string[] | undefined;
  readonly kinds?: readonly scales.InterventionKind[] | undefined;
  readonly status?: readonly scales.InterventionStatus[] | undefined;
  readonly bindingness?: readonly scales.Bindingness[] | undefined;
  /** of the first event */
  readonly years?: readonly string[] | undefined;
  readonly text?: string | undefined;
  /** absent: newest first */
  readonly sort?: InterventionSort | undefined;
  /** from 1 */
  readonly page?: number | undefined;
}

const KEYS = ['regime', 'kind', 'status', 'bindingness', 'year', 'text', 'sort', 'page', 'asOf'];
export const USUAL_SORT = '-date' satisfies InterventionSort;

/** @throws QuestionError BAD_ARGUMENT for a key or value that the list does not take */
export function readInterventionList(query: URLSearchParams): InterventionListQuestion {
  const asked = readUrlQuery(query, KEYS);
  return {
    regimes: asked.list('regime'),
    kinds: asked.among('kind', scales.INTERVENTION_KINDS),
    status: asked.among('status', scales.STATUSES),
    bindingness: asked.among('bindingness', scales.BINDINGNESS),
    years: asked.list('year'),
    text: asked.text('text'),
    sort: asked.one('sort', INTERVENTION_SORTS),
    page: asked.whole('page', 1, 9999),
  };
}

/** The question as it stands in an address; what is usual is left out. */
export function interventionListPairs(question: InterventionListQuestion): Pairs {
  const { regimes, kinds, status, bindingness, years, text, sort, page } = question;
  return pairsOf({
    regime: regimes,
    kind: kinds,
    status,
    bindingness,
    year: years,
    text,
    sort: sort === USUAL_SORT ? undefined : sort,
    page: page === 1 ? undefined : page,
  });
}

export interface InterventionRow {
  readonly intervention: Intervention;
  readonly status: scales.InterventionStatus;
  /** its first event, as precisely as it is known */
  readonly date: string;
  readonly counts: { readonly provisions: number; readonly definitions: number; readonly redLines: number };
}

export interface InterventionList {
  readonly question: InterventionListQuestion;
  /** all that were found, for files */
  readonly rows: readonly InterventionRow[];
  readonly page: ListPage<InterventionRow>;
  readonly choices: {
    readonly regimes: readonly Choice[];
    readonly kinds: readonly Choice[];
    readonly status: readonly Choice[];
    readonly bindingness: readonly Choice[];
    readonly years: readonly Choice[];
  };
}

/** @throws QuestionError UNKNOWN_ENTRY for a regime, BAD_ARGUMENT for a year without interventions or a page beyond */
export function interventionList(
  catalogue: Catalogue,
  question: InterventionListQuestion,
  asOf: CalendarDate,
): InterventionList {
  const years = [...new Set(catalogue.interventions.map(yearOf))].filter(Boolean).sort().reverse();
  for (const year of question.years ?? []) {
    if (!years.includes(year)) throw unknownYear(year, years);
  }
  const find = (some: InterventionListQuestion): readonly Intervention[] =>
    findInterventions(catalogue, some, asOf).filter(
      (one) => some.years === undefined || some.years.includes(yearOf(one)),
    );
  const choose = (
    field: 'regimes' | 'kinds' | 'status' | 'bindingness' | 'years',
    values: readonly (readonly [value: string, label: string])[],
    valueOf: (intervention: Intervention) => string,
  ): readonly Choice[] =>
    choicesOf(values, question[field] ?? [], find({ ...question, [field]: undefined }), (one) => [valueOf(one)]);
  const rows = sorted(find(question), question.sort ?? USUAL_SORT, asOf).map((one) => rowOf(one, asOf));
  return {
    question,
    rows,
    page: pageOf(rows, question.page),
    choices: {
      regimes: choose(
        'regimes',
        catalogue.regimes.map(({ slug, name }) => [slug, name]),
        ({ regime }) => regime.slug,
      ),
      kinds: choose('kinds', wordsOfSlugs(scales.INTERVENTION_KINDS), ({ kind }) => kind),
      status: choose('status', wordsOfSlugs(scales.STATUSES), ({ timeline }) => statusOn(timeline, asOf)),
      bindingness: choose('bindingness', wordsOfSlugs(scales.BINDINGNESS), ({ bindingness }) => bindingness),
      years: choose(
        'years',
        years.map((year) => [year, year]),
        yearOf,
      ),
    },
  };
}

function rowOf(intervention: Intervention, asOf: CalendarDate): InterventionRow {
  const { timeline, provisions, definitions, redLines } = intervention;
  return {
    intervention,
    status: statusOn(timeline, asOf),
    date: firstDate(intervention),
    counts: { provisions: provisions.length, definitions: definitions.length, redLines: redLines.length },
  };
}

const FIELDS: Readonly<Record<string, InterventionOrderField>> = {
  title: 'title',
  date: 'first-event',
  changed: 'last-change',
};

function sorted(found: readonly Intervention[], sort: InterventionSort, asOf: CalendarDate): readonly Intervention[] {
  const field = FIELDS[sort.replace('-', '')] ?? 'title';
  const way = sort.startsWith('-') ? -1 : 1;
  const keys = new Map(
    found.map((one) => [one, field === 'title' ? one.shortTitle.toLowerCase() : interventionKey(one, field, asOf)]),
  );
  return found.toSorted((a, b) => way * compare(keys.get(a) ?? '', keys.get(b) ?? '') || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstDate({ events }: Intervention): string {
  const [first] = events.map(({ date }) => date).toSorted((a, b) => compare(firstDay(a), firstDay(b)));
  return first ?? '';
}

function yearOf(intervention: Intervention): string {
  return firstDate(intervention).slice(0, 4);
}

function unknownYear(year: string, years: readonly string[]): QuestionError {
  return new QuestionError('BAD_ARGUMENT', `No intervention begins in "${year.slice(0, 20)}".`, ['year'], years);
}

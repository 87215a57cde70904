/** The list of red lines: what its address asks, and what the page says. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { RedLine } from '../../catalogue/entries.js';
import {
  ANATOMY_CRITERIA,
  type AnatomyCriterion,
  type InterventionStatus,
  RED_LINE_KINDS,
  RED_LINE_RESPONSES,
  STATUSES,
} from '../../catalogue/scales.js';
import { clauseStatusOn } from '../../catalogue/status.js';
import { type AnatomyGroup, anatomyGroups } from '../../red-lines/anatomy-groups.js';
import { type Anatomy, anatomyOf, anatomyScore } from '../../red-lines/anatomy.js';
import { findRedLines, type RedLineQuestion } from '../../red-lines/find-red-lines.js';
import { ANATOMY_GROUPINGS, type AnatomyGrouping } from '../../red-lines/anatomy-averages.js';
import type { Pairs } from '../links.js';
import { type Choice, choicesOf, wordsOfSlugs } from '../reference/choices.js';
import { type ListPage, pageOf } from '../reference/pages-of.js';
import { pairsOf, readUrlQuery } from '../reference/url-query.js';

export const RED_LINE_SORTS = ['published', '-score', 'score'] as const;
export type RedLineSort = (typeof RED_LINE_SORTS)[number];

export interface RedLineListQuestion extends RedLineQuestion {
  readonly kinds?: readonly (typeof RED_LINE_KINDS)[number][] | undefined;
  readonly responses?: readonly (typeof RED_LINE_RESPONSES)[number][] | undefined;
  readonly regimes?: readonly string[] | undefined;
  readonly status?: readonly InterventionStatus[] | undefined;
  /** points that a line must be known to hold, all of them */
  readonly points?: readonly AnatomyCriterion[] | undefined;
  readonly minScore?: number | undefined;
  readonly text?: string | undefined;
  /** absent: as published */
  readonly sort?: RedLineSort | undefined;
  /** by what averages are told; absent: by kind */
  readonly by?: AnatomyGrouping | undefined;
  readonly page?: number | undefined;
}

const KEYS = ['kind', 'regime', 'response', 'status', 'point', 'score', 'text', 'sort', 'by', 'page', 'asOf'];

/** @throws QuestionError BAD_ARGUMENT for a key or value that the list does not take */
export function readRedLineList(query: URLSearchParams): RedLineListQuestion {
  const asked = readUrlQuery(query, KEYS);
  return {
    kinds: asked.among('kind', RED_LINE_KINDS),
    responses: asked.among('response', RED_LINE_RESPONSES),
    regimes: asked.list('regime'),
    status: asked.among('status', STATUSES),
    points: asked.among('point', ANATOMY_CRITERIA),
    minScore: asked.whole('score', 0, ANATOMY_CRITERIA.length),
    text: asked.text('text'),
    sort: asked.one('sort', RED_LINE_SORTS),
    by: asked.one('by', ANATOMY_GROUPINGS),
    page: asked.whole('page', 1, 9999),
  };
}

/** The question as it stands in an address; what is usual is left out. */
export function redLineListPairs(question: RedLineListQuestion): Pairs {
  const { kinds, regimes, responses, status, points, minScore, text, sort, by, page } = question;
  return pairsOf({
    kind: kinds,
    regime: regimes,
    response: responses,
    status,
    point: points,
    score: minScore === 0 ? undefined : minScore,
    text,
    sort: sort === 'published' ? undefined : sort,
    by: by === 'kind' ? undefined : by,
    page: page === 1 ? undefined : page,
  });
}

export interface RedLineRow {
  readonly redLine: RedLine;
  readonly status: InterventionStatus;
  readonly anatomy: Anatomy;
}

export interface RedLineList {
  readonly question: RedLineListQuestion;
  /** all that were found, for files */
  readonly rows: readonly RedLineRow[];
  readonly page: ListPage<RedLineRow>;
  readonly choices: {
    readonly kinds: readonly Choice[];
    readonly responses: readonly Choice[];
    readonly regimes: readonly Choice[];
    readonly status: readonly Choice[];
    readonly points: readonly Choice[];
  };
  /** average anatomy of what was found, group by group */
  readonly groups: readonly AnatomyGroup[];
  /** of all that was found; null where nothing was */
  readonly all: AnatomyGroup | null;
}

const PAGE_SIZE = 30;

/** @throws QuestionError UNKNOWN_ENTRY for a regime, BAD_ARGUMENT for a page beyond the last */
export function redLineList(catalogue: Catalogue, question: RedLineListQuestion, asOf: CalendarDate): RedLineList {
  const statusOf = ({ intervention, appliesFrom }: RedLine): InterventionStatus =>
    clauseStatusOn(intervention.timeline, appliesFrom, asOf);
  const find = (some: RedLineListQuestion): readonly RedLine[] =>
    findRedLines(catalogue, some).filter(
      (one) =>
        (some.status === undefined || some.status.includes(statusOf(one))) &&
        (some.points ?? []).every((point) => one.anatomy[point].holds === true),
    );
  const choose = (
    field: 'kinds' | 'responses' | 'regimes' | 'status' | 'points',
    values: readonly (readonly [string, string])[],
    valuesOf: (redLine: RedLine) => readonly string[],
  ): readonly Choice[] => choicesOf(values, question[field] ?? [], find({ ...question, [field]: undefined }), valuesOf);
  const found = find(question);
  const rows = sorted(found, question.sort ?? 'published').map((redLine): RedLineRow => ({
    redLine,
    status: statusOf(redLine),
    anatomy: anatomyOf(redLine.anatomy),
  }));
  const subset = { ...catalogue, redLines: found };
  return {
    question,
    rows,
    page: pageOf(rows, question.page, PAGE_SIZE),
    choices: {
      kinds: choose('kinds', wordsOfSlugs(RED_LINE_KINDS), ({ kind }) => [kind]),
      responses: choose('responses', wordsOfSlugs(RED_LINE_RESPONSES), ({ responses }) => responses),
      regimes: choose(
        'regimes',
        catalogue.regimes.map(({ slug, name }) => [slug, name]),
        ({ intervention }) => [intervention.regime.slug],
      ),
      status: choose('status', wordsOfSlugs(STATUSES), (line) => [statusOf(line)]),
      points: choose('points', wordsOfSlugs(ANATOMY_CRITERIA), ({ anatomy }) =>
        ANATOMY_CRITERIA.filter((criterion) => anatomy[criterion].holds === true),
      ),
    },
    groups: anatomyGroups(subset, question.by ?? 'kind'),
    all: anatomyGroups(subset, null)[0] ?? null,
  };
}

function sorted(found: readonly RedLine[], sort: RedLineSort): readonly RedLine[] {
  if (sort === 'published') return found;
  const way = sort === 'score' ? 1 : -1;
  return found.toSorted((a, b) => way * (anatomyScore(a.anatomy) - anatomyScore(b.anatomy)));
}

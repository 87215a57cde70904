import type { CalendarDate } from '../catalogue/dates.js';
import { isCalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import type { AnswerKind, AnswerTools, AnswerWithGrounds, Understood } from './answer-kind.js';
import { assessKind } from './assess-kind.js';
import { coverageKind, figuresKind, gapsKind } from './coverage-kinds.js';
import { readGap } from './gap-kind.js';
import { portfolioKind } from './portfolio-kind.js';
import { pairsOf, questionText } from './question-text.js';
import { bestOfPeersKind, cheeseKind } from './scenario-kinds.js';
import { changesKind, compareDefinitionsKind, lineagesKind, redLinesKind } from './text-kinds.js';
import { compareCoverageKind, historyKind } from './time-kinds.js';

const KINDS: readonly AnswerKind[] = [
  coverageKind,
  gapsKind,
  figuresKind,
  cheeseKind,
  bestOfPeersKind,
  portfolioKind,
  historyKind,
  compareCoverageKind,
  compareDefinitionsKind,
  changesKind,
  lineagesKind,
  redLinesKind,
  assessKind,
];

/** The first words of the addresses of answers. */
export const ANSWER_NAMES: readonly string[] = KINDS.map(({ name }) => name);

/** A question that an address asks, understood but not yet answered. */
export interface AddressedQuestion {
  readonly path: string;
  /** canonical, with the day where it is read on one; ready to stand behind a `?` */
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly title: string;
  readonly answer: () => Promise<AnswerWithGrounds>;
}

/**
 * The question of an address: a path such as `coverage` or `gap/biological-weapons/coordination`, and what stands behind
 * its `?`. Null where the path is that of no answer.
 * @param today the day where the address says none
 * @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY, UNKNOWN_RELEASE
 */
export async function readAnswerAddress(
  snapshot: Snapshot,
  path: string,
  query: ReadonlyMap<string, string>,
  today: CalendarDate,
  tools: AnswerTools,
): Promise<AddressedQuestion | null> {
  const kind = KINDS.find(({ name }) => name === path);
  const isGap = path.startsWith('gap/');
  if (kind === undefined && !isGap) return null;
  const { asOf: day, ...rest } = Object.fromEntries(query);
  const dated = kind?.dated ?? true;
  const asOf = dayOf(day) ?? today;
  const raw = new Map(Object.entries(rest));
  const understood: Understood =
    kind === undefined
      ? readGap(snapshot.catalogue, gapIdOf(path, raw), asOf)
      : await kind.read({
          snapshot,
          catalogue: snapshot.catalogue,
          pairs: pairsOf(path, raw, kind.keys),
          ...{ raw, asOf, tools },
        });
  const { pairs, title, answer } = understood;
  return {
    path,
    question: questionText([...pairs, ...(dated ? [['asOf', asOf] as const] : [])]),
    ...{ asOf, title },
    answer: async () => answer(),
  };
}

function gapIdOf(path: string, raw: ReadonlyMap<string, string>): string {
  const question = [...raw].map(([key, value]) => `${key}=${value}`).join('&');
  return question === '' ? path : `${path}?${question}`;
}

function dayOf(text: string | undefined): CalendarDate | undefined {
  if (text === undefined || isCalendarDate(text)) return text;
  throw new QuestionError('BAD_ARGUMENT', `asOf cannot be "${text}".`, ['asOf'], ['asOf=2026-11-01']);
}

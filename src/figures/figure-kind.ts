import type { Pair } from '../answers/answer-kind.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Coded } from '../catalogue/parts.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import type { QuestionPairs } from '../coverage/question-pairs.js';
import type { FigureOptions } from './figure-options.js';
import type { TableModel } from './figure-table.js';
import type { Scene } from './scene-svg.js';

/** A figure for one question, to be drawn in any manner. */
export interface Drawing {
  readonly scene: (options: FigureOptions) => Scene;
  /** what it shows as tables; the first is the main one */
  readonly tables: readonly TableModel[];
  /** the judgements that it rests on */
  readonly rests: readonly Coded[];
}

export interface FigureAsked {
  readonly snapshot: Snapshot;
  readonly catalogue: Catalogue;
  readonly pairs: QuestionPairs;
  readonly asOf: CalendarDate;
}

/** One figure that has addresses. */
export interface FigureKind {
  readonly name: string;
  /** what its question may say, besides the day */
  readonly keys: readonly string[];
  /** @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY */
  readonly read: (asked: FigureAsked) => { readonly pairs: readonly Pair[]; readonly draw: () => Drawing };
}

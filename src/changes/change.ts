import type { Intervention, LineageStep, Subject } from '../catalogue/entries.js';
import type { Id } from '../catalogue/ids.js';
import type { ChangeKind } from '../catalogue/scales.js';
import type { ComputedDirection } from './computed-direction.js';
import type { Family } from './families.js';
import type { FieldChange } from './field-changes.js';
import type { Direction, SaidDirection } from './said-direction.js';
import type { Succession } from './successions.js';

/** Whose judgement a direction is. `both`: computed and said agree. */
export const DIRECTION_SOURCES = ['computed', 'editor', 'both'] as const;
export type DirectionSource = (typeof DIRECTION_SOURCES)[number];

/** What became of one clause between two versions. */
export interface Change {
  /** the clause of the later version; null where it was dropped */
  readonly entry: Subject | null;
  /** the clause of the earlier version; null where it was added */
  readonly before: Subject | null;
  readonly kind: ChangeKind;
  /** the editors' where they judged it, else computed; null where neither settles it */
  readonly direction: Direction | null;
  readonly directionBy: DirectionSource | null;
  /** of the direction that is given */
  readonly reason: string;
  /** the clauses that split or merged and were compared together; null where one became one */
  readonly together: Family | null;
  readonly fields: readonly FieldChange[];
  readonly computed: ComputedDirection;
  /** null where the editors are silent */
  readonly said: SaidDirection | null;
  /** whether computed and said come to the same; null where one of them does not settle it */
  readonly agrees: boolean | null;
}

/** Everything that changed from one version to a later one, or to the end of the text. */
export interface ChangeSet {
  readonly from: Id;
  /** of the later version, or of the step in which the text ended */
  readonly to: Id;
  readonly fromVersion: Intervention;
  readonly toVersion: Intervention | null;
  /** the successions between them, in order; more than one where the versions are not neighbours */
  readonly route: readonly Succession[];
  /** the editors' accounts of them */
  readonly steps: readonly LineageStep[];
  /** red lines, definitions, provisions; what the earlier version had in its order, then what came */
  readonly changes: readonly Change[];
  /** clauses that were carried over as they are */
  readonly unchanged: number;
}

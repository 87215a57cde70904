import type { Id } from '../../catalogue/ids.js';
import type { ReviewPart } from '../../catalogue/parts.js';
import type { CodedKind, ReviewRow } from './coverage-rows.js';
import { childrenOf } from './ordered.js';
import { present } from './present.js';

interface Reviewed {
  readonly id: Id;
  readonly reviews: readonly ReviewPart[];
}

export function reviewRows(entry_kind: CodedKind, parts: readonly Reviewed[]): readonly ReviewRow[] {
  return parts.flatMap(({ id, reviews }) =>
    reviews.map((x, i) => ({
      entry: id,
      entry_kind,
      position: i + 1,
      reviewer: x.by,
      reviewed_on: x.on,
      outcome: x.outcome,
      note: x.note ?? null,
    })),
  );
}

/** The reviews of an entry, oldest first. */
export function reviewParts(rows: readonly ReviewRow[]): (entry: Id) => readonly ReviewPart[] {
  const reviews = childrenOf(rows, (row) => row.entry);
  return (entry) =>
    reviews(entry).map(({ reviewer, reviewed_on, outcome, note }) =>
      present({ by: reviewer, on: reviewed_on, outcome, note }),
    );
}

import type { Intervention } from '../catalogue/entries.js';
import type { Change, ChangeSet } from '../changes/change.js';
import type { ChangesInWords } from '../changes/changes-in-words.js';
import { startOf } from '../changes/lineages.js';
import type { ReadFrom } from './read-from.js';

/** What changed, with the words for it: what every format of the answer is made from. */
export interface ChangeAnswer {
  readonly from: ReadFrom;
  readonly set: ChangeSet;
  readonly words: ChangesInWords;
}

/** `Anthropic: RSP 2.2 (2025-05-14) -> RSP 3.0 (2026-02-24)`; the regime twice where it is not the same. */
export function changeTitle({ set: { fromVersion, toVersion } }: ChangeAnswer): string {
  if (toVersion === null) return `${ruler(fromVersion)}: ${dated(fromVersion)} -> its end`;
  const other = toVersion.regime === fromVersion.regime ? '' : `${ruler(toVersion)}: `;
  return `${ruler(fromVersion)}: ${dated(fromVersion)} -> ${other}${dated(toVersion)}`;
}

export const MARKS =
  'Directions are marked: both = the editors judged it and the recorded fields show the same; editor = judged by the editors, and what was computed where that differs; computed = from recorded fields alone; open = not settled.';

/** Whose judgement the direction of a change is: `both`, `editor`, `editor; computed: moved`, `computed`, `open`. */
export function markOf({ directionBy, agrees, computed }: Change): string {
  if (directionBy === null) return 'open';
  return agrees === false ? `${directionBy}; computed: ${computed.direction ?? ''}` : directionBy;
}

function ruler({ regime }: Intervention): string {
  return regime.name;
}

function dated(intervention: Intervention): string {
  return intervention.events.length === 0
    ? intervention.shortTitle
    : `${intervention.shortTitle} (${startOf(intervention)})`;
}

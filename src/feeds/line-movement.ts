/** Did the line move? The direction of a change set in words. */
import type { Change, ChangeSet } from '../changes/change.js';

export const MOVEMENTS = ['weaker', 'stronger', 'both-ways', 'clarified', 'none', 'open'] as const;
export type Movement = (typeof MOVEMENTS)[number];

export interface LineMovement {
  /** of the red lines; of the other clauses, where no red line changed */
  readonly movement: Movement;
  /** `No red line changed; the other clauses got weaker (2 weaker).` */
  readonly words: string;
}

/** Red lines first, then the clauses on which they rest: a line can move without a word of it being changed. */
export function lineMovement(set: ChangeSet): LineMovement {
  const lines = set.changes.filter(isAboutRedLine);
  const others = set.changes.filter((change) => !isAboutRedLine(change));
  const hasLines = set.fromVersion.redLines.length + (set.toVersion?.redLines.length ?? 0) > 0;
  const [ofLines, ofOthers] = [movementOf(lines), movementOf(others)];
  const movement = ofLines === 'none' ? ofOthers : ofLines;
  if (set.toVersion === null) return { movement, words: 'What it laid down ended with it.' };
  if (!hasLines) return { movement, words: `The ${moved('clauses', ofOthers, others)}.` };
  const said = lines.length === 0 ? 'No red line changed' : `The ${moved('red lines', ofLines, lines)}`;
  return { movement, words: `${said}; the ${moved('other clauses', ofOthers, others)}.` };
}

const WORDS: Readonly<Record<Movement, string>> = {
  weaker: 'got weaker',
  stronger: 'got stronger',
  'both-ways': 'moved, not all one way',
  clarified: 'were only made clearer',
  none: 'did not change',
  open: 'changed, and which way is not settled',
};

/** `red lines moved, not all one way (1 stronger, 4 weaker, 2 moved)` */
function moved(what: string, movement: Movement, changes: readonly Change[]): string {
  const counts = (['stronger', 'weaker', 'moved', 'clarified', null] as const).flatMap((direction) => {
    const count = changes.filter((change) => change.direction === direction).length;
    return count === 0 ? [] : [`${String(count)} ${direction ?? 'open'}`];
  });
  return `${what} ${WORDS[movement]}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}`;
}

/** Changes whose direction is open decide nothing, unless there are no others. */
function movementOf(changes: readonly Change[]): Movement {
  if (changes.length === 0) return 'none';
  const directions = new Set(changes.map(({ direction }) => direction));
  const [up, down] = [directions.has('stronger'), directions.has('weaker')];
  if (directions.has('moved') || (up && down)) return 'both-ways';
  if (up || down) return up ? 'stronger' : 'weaker';
  return directions.has(null) ? 'open' : 'clarified';
}

function isAboutRedLine({ entry, before }: Change): boolean {
  return (entry ?? before)?.id.startsWith('red-line/') ?? false;
}

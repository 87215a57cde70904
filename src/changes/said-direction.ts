import type { ChangeDirection, ChangeKind } from '../catalogue/scales.js';
import type { Said } from './pairs.js';

/** Which way a change goes, where that is settled. */
export const DIRECTIONS = ['stronger', 'weaker', 'moved', 'clarified'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the editors judge of a change, over one step or several. */
export interface SaidDirection {
  /** null where the editors could not tell */
  readonly direction: Direction | null;
  /** their words, with pinpoints; over several steps each with the slug of the later version */
  readonly reason: string;
  /** what it was put together from, in order */
  readonly steps: readonly Said[];
}

/**
 * Several judgements as one: all one way, that way; both ways, or moved anywhere, moved; clarifications do not count
 * beside others; one that the editors could not tell leaves the whole open. A clause that came or went is judged by
 * its coming or going.
 */
export function saidDirection(kind: ChangeKind, said: readonly Said[]): SaidDirection | null {
  if (said.length === 0) return null;
  const decisive = kind === 'changed' ? said : said.filter(({ change }) => change.kind === kind);
  const directions = new Set(decisive.map(({ change }) => change.direction));
  return { direction: together(directions), reason: reasonOf(said), steps: said };
}

function together(directions: ReadonlySet<ChangeDirection>): SaidDirection['direction'] {
  if (directions.size === 0 || directions.has('unknown')) return null;
  const [up, down] = [directions.has('stronger'), directions.has('weaker')];
  if (directions.has('moved') || (up && down)) return 'moved';
  return up ? 'stronger' : down ? 'weaker' : 'clarified';
}

function reasonOf(said: readonly Said[]): string {
  const [only, ...others] = said;
  if (only !== undefined && others.length === 0) return only.change.what;
  return said.map(({ step, change }) => `${(step.to ?? step.from).shortTitle}: ${change.what}`).join(' ');
}

import { type Aspect, isTold } from './aspects.js';

export type DecidedDirection = 'stronger' | 'weaker' | 'moved';

/** Which way a change goes by what is recorded of both clauses. */
export interface ComputedDirection {
  /** null where it cannot be computed */
  readonly direction: DecidedDirection | null;
  /** why, or why not */
  readonly reason: string;
  /** every respect that was compared */
  readonly aspects: readonly Aspect[];
}

/**
 * What the aspects come to together. One that got stronger and one that got weaker: moved, whatever is still open.
 * Otherwise an open aspect leaves the direction open. The anatomy is told and decides nothing: its points say how
 * operational a line is, not how strict; nor does who decides. `silent` is the reason where no aspect shows a change.
 */
export function combine(aspects: readonly Aspect[], silent: string): ComputedDirection {
  const deciding = aspects.filter((one) => !isTold(one) && one.effect !== 'none');
  const up = deciding.some(({ effect }) => effect === 'stronger' || effect === 'both');
  const down = deciding.some(({ effect }) => effect === 'weaker' || effect === 'both');
  const open = deciding.filter(({ effect }) => effect === 'open');
  const direction = up && down ? 'moved' : open.length > 0 ? null : up ? 'stronger' : down ? 'weaker' : null;
  const told = direction === null && open.length > 0 ? [...open, ...without(deciding, open)] : deciding;
  const said = told.length === 0 ? [silent] : told.map(({ says }) => says);
  const beside = aspects.filter((one) => !deciding.includes(one) && one.says !== '').map(({ says }) => says);
  return { direction, reason: sentences([...said, ...beside]), aspects };
}

function without(all: readonly Aspect[], some: readonly Aspect[]): readonly Aspect[] {
  return all.filter((one) => !some.includes(one));
}

/** `The trigger covers more. The line now asks for withdraw.` */
function sentences(parts: readonly string[]): string {
  return parts.map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}.`).join(' ');
}

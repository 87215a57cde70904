import picocolors from 'picocolors';
import type { Io, Outlet } from './io.js';

/** Colours that carry no meaning of their own: every word that they colour says the same without them. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly middling: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Colour only on a terminal that knows colours, and never against NO_COLOR (https://no-color.org). */
export function paintFor(outlet: Outlet, environment: Io['environment']): Paint {
  const { NO_COLOR: refused = '', TERM: terminal } = environment;
  return paint(outlet.isTerminal && refused === '' && terminal !== 'dumb');
}

export function paint(colours: boolean): Paint {
  const { bold, dim, green, yellow, red } = picocolors.createColors(colours);
  return { strong: bold, quiet: dim, good: green, middling: yellow, bad: red };
}

/** The colour of a coverage state. */
export function paintState(state: string, { good, middling, bad, quiet }: Paint): (text: string) => string {
  if (state === 'substantial') return good;
  if (state === 'partial' || state === 'nominal') return middling;
  return state === 'absent' ? bad : quiet;
}

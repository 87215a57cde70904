import type { JSX, VNode } from 'preact';
import type { FigureOptions } from '../../figures/figure-options.js';

/** A figure drawn twice, for a page and for a telephone; the style sheet shows the one that fits. */
export function WideOrNarrow({
  id,
  href,
  draw,
}: {
  id: string;
  href?: (entry: string) => string | null;
  draw: (options: FigureOptions) => JSX.Element;
}): VNode {
  const options = { theme: 'css', source: null, heading: false, ...(href !== undefined && { href }) } as const;
  return (
    <>
      <div class="only-wide">{draw({ ...options, width: 'wide', id: `${id}-wide` })}</div>
      <div class="only-narrow">{draw({ ...options, width: 'narrow', id: `${id}-narrow` })}</div>
    </>
  );
}

import type { ComponentChildren, VNode } from 'preact';

/** A figure with its caption, and the table behind it folded away below. */
export function FigureBox({
  caption,
  table,
  children,
}: {
  caption: ComponentChildren;
  table: ComponentChildren;
  children: ComponentChildren;
}): VNode {
  return (
    <div class="figure-box">
      <figure>
        <div class="scroll" tabindex={0} role="region" aria-label="Figure">
          {children}
        </div>
        <figcaption>{caption}</figcaption>
      </figure>
      <details class="figure-data">
        <summary>The table behind this figure</summary>
        {table}
      </details>
    </div>
  );
}

import type { ComponentChildren, VNode } from 'preact';

/** A sentence or more in a cell of a table: it keeps a width that can be read, on a telephone too. */
export function CellWords({ children }: { children: ComponentChildren }): VNode {
  return <div class="cell-words">{children}</div>;
}

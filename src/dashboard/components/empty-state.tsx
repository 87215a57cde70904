import type { ComponentChildren, VNode } from 'preact';

/** Why there is nothing here, and what to try. */
export function EmptyState({ children }: { children: ComponentChildren }): VNode {
  return <p class="empty">{children}</p>;
}

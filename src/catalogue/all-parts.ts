import type { Id } from './ids.js';
import type { CatalogueParts } from './parts-frame.js';

/** Every part that has an id, list by list. */
export function allParts(parts: CatalogueParts): readonly { readonly id: Id }[] {
  const { frame: _frame, ...lists } = parts;
  return Object.values(lists).flatMap((list: readonly { readonly id: Id }[]) => [...list]);
}

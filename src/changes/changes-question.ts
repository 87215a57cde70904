import type { Catalogue } from '../catalogue/catalogue.js';
import { bySlug } from '../catalogue/lookup.js';
import type { ChangeSet } from './change.js';
import { changesBetween } from './changes-between.js';

/** Slugs of two versions as a caller gives them; without the later one, up to the end of the text. */
export interface ChangesQuestion {
  readonly from: string;
  readonly to?: string | null | undefined;
}

/**
 * What changed between two versions that are given by slug.
 * @throws QuestionError UNKNOWN_ENTRY with near slugs; BAD_ARGUMENT, with what would be taken, where the later one does
 * not come from the earlier one
 */
export function answerChanges(catalogue: Catalogue, { from, to }: ChangesQuestion): ChangeSet {
  const earlier = bySlug(catalogue, 'intervention', from, ['from']);
  const later = to == null ? null : bySlug(catalogue, 'intervention', to, ['to']);
  return changesBetween(catalogue, earlier, later);
}

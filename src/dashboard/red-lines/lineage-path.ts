import type { Catalogue } from '../../catalogue/catalogue.js';
import { bySlug } from '../../catalogue/lookup.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { type Lineage, lineages, lineageWith } from '../../changes/lineages.js';

/** A lineage goes by its oldest text: `/lineage/anthropic-rsp-1-0`. */
export function lineagePath({ members: [first] }: Lineage): string {
  return `/lineage/${first?.slug ?? ''}`;
}

/**
 * The lineage that the text of this slug belongs to.
 * @throws QuestionError UNKNOWN_ENTRY where there is no such text or it has neither predecessor nor successor
 */
export function lineageBySlug(catalogue: Catalogue, slug: string): Lineage {
  const found = lineageWith(catalogue, bySlug(catalogue, 'intervention', slug, ['path']));
  if (found !== undefined) return found;
  const others = lineages(catalogue).map((one) => lineagePath(one).slice(1));
  const message = `${slug} has neither an earlier nor a later version on record.`;
  throw new QuestionError('UNKNOWN_ENTRY', message, ['path'], others);
}

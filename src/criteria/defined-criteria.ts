import type { Criterion } from '../catalogue/entries.js';
import type { FieldPath } from '../catalogue/finding.js';
import type { Id } from '../catalogue/ids.js';
import type { JudgementLeafPart } from '../catalogue/parts.js';

/**
 * Criteria and the definition that they stand in: without it, a judgement of its own could not be told from others.
 * Two states of one definition, of two releases say, must go by different ids.
 */
export interface DefinedCriteria {
  readonly definition: Id;
  readonly criteria: Criterion;
}

/**
 * The atom that a judgement leaf is. Leaves that carry one shared id are one atom, in whatever texts they stand; any
 * other leaf is equal only to itself: `definition/kr-ai-basic-act/high-performance-ai#criteria.allOf.1`.
 */
export function atomOf(definition: Id, leaf: JudgementLeafPart, path: FieldPath): string {
  return atomAt(definition, leaf, path.join('.'));
}

/** The same where the path is a text: `criteria.allOf.1`. */
export function atomAt(definition: Id, leaf: JudgementLeafPart, at: string): string {
  return leaf.judgement ?? `${definition}#${at}`;
}

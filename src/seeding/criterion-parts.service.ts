/** Criteria: seeds name a node's form by its key, parts by `kind`. */
import { idOf, slugOf } from '../catalogue/ids.js';
import type { CriterionPart } from '../catalogue/parts.js';
import type { SeedCriterion } from './criterion.input.js';
import type { Plain } from './plain.js';
import { present } from './present.js';

/** The shape was checked: exactly one form, with what it needs. */
export function criterionPart(seed: SeedCriterion): CriterionPart {
  if (seed.allOf) return { kind: 'all-of', of: seed.allOf.map(criterionPart) };
  if (seed.anyOf) return { kind: 'any-of', of: seed.anyOf.map(criterionPart) };
  if (seed.not) return { kind: 'not', of: criterionPart(seed.not) };
  const { metric, op, value, unit, judgement, decidedBy } = seed;
  if (metric !== undefined && op !== undefined && value !== undefined && unit !== undefined) {
    const comparison = { kind: 'comparison', metric: idOf('metric', metric), operator: op, value, unit } as const;
    return { ...comparison, ...present({ benchmark: seed.benchmark }) };
  }
  if (judgement === undefined || decidedBy === undefined)
    throw new Error('a criterion without a form passed its check');
  const shared = seed.id === undefined ? undefined : idOf('judgement', seed.id);
  return { kind: 'judgement', text: judgement, decidedBy, ...present({ judgement: shared }) };
}

export function criterionSeed(part: CriterionPart): Plain<SeedCriterion> {
  switch (part.kind) {
    case 'all-of':
      return { allOf: part.of.map(criterionSeed) };
    case 'any-of':
      return { anyOf: part.of.map(criterionSeed) };
    case 'not':
      return { not: criterionSeed(part.of) };
    case 'comparison': {
      const { operator: op, value, unit } = part;
      return { metric: slugOf(part.metric), ...present({ benchmark: part.benchmark }), op, value, unit };
    }
    case 'judgement': {
      const id = part.judgement === undefined ? undefined : slugOf(part.judgement);
      return { judgement: part.text, decidedBy: part.decidedBy, ...present({ id }) };
    }
  }
}

import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';
import type { FramePart, ReliabilityPart } from '../catalogue/parts-frame.js';
import type { Confidence, Evidence, Strength } from '../catalogue/scales.js';

/** The frame of the catalogue with its references resolved. */
export interface Method {
  readonly summary: string;
  readonly references: readonly Entry[];
  readonly strengths: readonly { readonly strength: Strength; readonly title: string; readonly means: string }[];
  readonly confidence: readonly { readonly confidence: Confidence; readonly least: number; readonly most: number }[];
  readonly evidence: readonly { readonly evidence: Evidence; readonly means: string }[];
  readonly taxonomies: FramePart['taxonomies'];
  readonly rubric: object;
  readonly reliability: readonly ReliabilityPart[];
}

export function methodOf({ frame, byId }: Catalogue): Method {
  const entry = (id: string): Entry | readonly Entry[] => byId.get(id) ?? [];
  return {
    summary: frame.model.summary,
    references: frame.model.references.flatMap(entry),
    strengths: frame.strengths.map(({ slug, ...meaning }) => ({ strength: slug, ...meaning })),
    confidence: frame.confidence.map(({ slug, probability: [least, most] }) => ({ confidence: slug, least, most })),
    evidence: frame.evidence.map(({ slug, means }) => ({ evidence: slug, means })),
    taxonomies: frame.taxonomies,
    rubric: {
      ...frame.rubric,
      criteria: frame.rubric.criteria.map((criterion) => ({
        ...criterion,
        examples: criterion.examples.map((example) => ({ ...example, redLine: byId.get(example.redLine) })),
      })),
    },
    reliability: frame.reliability,
  };
}

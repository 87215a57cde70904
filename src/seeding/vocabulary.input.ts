import * as s from '../catalogue/scales.js';
import { listOf } from './field-rule.js';
import { oneOf, range, slug, text } from './field-rules.js';
import { Children, Field, OptionalField } from './field.decorator.js';

export class SeedStrength {
  @Field(oneOf(s.STRENGTHS)) readonly slug!: s.Strength;
  @Field(text) readonly title!: string;
  @Field(text) readonly means!: string;
}

export class SeedConfidence {
  @Field(oneOf(s.CONFIDENCES)) readonly slug!: s.Confidence;
  @Field(range) readonly probability!: readonly number[];
}

export class SeedEvidenceLevel {
  @Field(oneOf(s.EVIDENCE)) readonly slug!: s.Evidence;
  @Field(text) readonly means!: string;
}

export class SeedMetric {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly unit!: string;
  @OptionalField(text) readonly means?: string;
}

/** `vocabulary.yaml`; the lists of slugs repeat the closed lists of the code, for readers. */
export class VocabularyFile {
  @Children(() => SeedStrength) readonly strengths!: readonly SeedStrength[];
  @Children(() => SeedConfidence) readonly confidence!: readonly SeedConfidence[];
  @Children(() => SeedEvidenceLevel) readonly evidence!: readonly SeedEvidenceLevel[];
  @Children(() => SeedMetric) readonly metrics!: readonly SeedMetric[];
  @Field(listOf(oneOf(s.INTERVENTION_KINDS))) readonly interventionKinds!: readonly string[];
  @Field(listOf(oneOf(s.REGIME_KINDS))) readonly regimeKinds!: readonly string[];
  @Field(listOf(oneOf(s.BINDINGNESS))) readonly bindingness!: readonly string[];
  @Field(listOf(oneOf(s.EVENT_KINDS))) readonly eventKinds!: readonly string[];
  @Field(listOf(oneOf(s.DUTIES))) readonly duties!: readonly string[];
  @Field(listOf(oneOf(s.RED_LINE_KINDS))) readonly redLineKinds!: readonly string[];
  @Field(listOf(oneOf(s.RED_LINE_RESPONSES))) readonly redLineResponses!: readonly string[];
}

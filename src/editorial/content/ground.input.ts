/** Regimes, authorities, vocabulary, references, layers and their common causes. */
import { EVIDENCE, type Evidence } from '../../catalogue/scales.js';
import { listOf } from '../../seeding/field-rule.js';
import { count, oneOf, text } from '../../seeding/field-rules.js';
import { Children, Field, OptionalField } from '../../seeding/field.decorator.js';
import { SeedRegime } from '../../seeding/frame.input.js';
import { SeedLayerHole } from '../../seeding/layers.input.js';
import { SeedMetric } from '../../seeding/vocabulary.input.js';
import { Named, refsTo, refTo } from './identified.input.js';

export class RegimeContent extends SeedRegime {
  @Field(refTo('regime')) readonly id!: string;
}

export class MetricContent extends SeedMetric {
  @Field(refTo('metric')) readonly id!: string;
}

export class JudgementContent extends Named {
  @Field(text) readonly meaning!: string;
}

export class AuthorityContent extends Named {
  @Field(text) readonly name!: string;
  @OptionalField(refTo('regime')) readonly regime?: string;
  @OptionalField(text) readonly note?: string;
  @Field(refsTo('intervention')) readonly enforces!: readonly string[];
  @Field(refsTo('intervention')) readonly decides!: readonly string[];
}

export class ReferenceContent extends Named {
  @OptionalField(text) readonly title?: string;
  @OptionalField(oneOf(EVIDENCE)) readonly evidence?: Evidence;
  @OptionalField(text) readonly at?: string;
  @OptionalField(text) readonly note?: string;
  @OptionalField(refTo('intervention')) readonly intervention?: string;
}

export class SharedFailureContent {
  @Field(refTo('layer')) readonly with!: string;
  @Field(text) readonly commonCause!: string;
}

export class LayerContent extends Named {
  @Field(text) readonly title!: string;
  @Field(count) readonly order!: number;
  @Field(text) readonly holds!: string;
  @Field(text) readonly description!: string;
  @Field(listOf(text)) readonly measures!: readonly string[];
  @Children(() => SeedLayerHole) readonly holes!: readonly SeedLayerHole[];
  @Children(() => SharedFailureContent) readonly sharedFailureModes!: readonly SharedFailureContent[];
  @Field(refsTo('reference')) readonly references!: readonly string[];
}

export class CauseContent extends Named {
  @Field(text) readonly title!: string;
  @Field(refsTo('layer')) readonly layers!: readonly string[];
  @Field(text) readonly remedy!: string;
}

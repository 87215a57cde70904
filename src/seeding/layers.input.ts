import { SeedEvidenced } from './coded.input.js';
import { listOf } from './field-rule.js';
import { count, slug, text } from './field-rules.js';
import { Child, Children, Field, OptionalField } from './field.decorator.js';
import { SeedReference } from './reference.input.js';

export class SeedModel {
  @Field(text) readonly summary!: string;
  @Field(listOf(slug)) readonly references!: readonly string[];
}

export class SeedCause {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly title!: string;
  @Field(listOf(slug)) readonly layers!: readonly string[];
  @Field(text) readonly remedy!: string;
}

export class SeedLayerHole extends SeedEvidenced {
  @Field(text) readonly hole!: string;
  @OptionalField(text) readonly example?: string;
}

export class SeedSharedFailure {
  @Field(slug) readonly with!: string;
  @Field(text) readonly commonCause!: string;
}

export class SeedLayer {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly title!: string;
  @Field(count) readonly order!: number;
  @Field(text) readonly holds!: string;
  @Field(text) readonly description!: string;
  @Field(listOf(text)) readonly measures!: readonly string[];
  @Children(() => SeedLayerHole) readonly holes!: readonly SeedLayerHole[];
  @Children(() => SeedSharedFailure) readonly sharedFailureModes!: readonly SeedSharedFailure[];
  @Field(listOf(slug)) readonly references!: readonly string[];
}

/** `layers.yaml` */
export class LayersFile {
  @Child(() => SeedModel) readonly model!: SeedModel;
  @Children(() => SeedCause) readonly causes!: readonly SeedCause[];
  @Children(() => SeedLayer) readonly layers!: readonly SeedLayer[];
  @Children(() => SeedReference) readonly references!: readonly SeedReference[];
}

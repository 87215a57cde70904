import { SeedEvidenced } from './coded.input.js';
import { listOf } from './field-rule.js';
import { idOf, slug, text } from './field-rules.js';
import { Children, Field, OptionalChildren, OptionalField } from './field.decorator.js';

export class SeedDimension {
  @Field(text) readonly dimension!: string;
  @OptionalField(slug) readonly metric?: string;
  @Field(text) readonly compare!: string;
}

export class SeedExample extends SeedEvidenced {
  @Field(text) readonly text!: string;
  @OptionalField(idOf('definition')) readonly definition?: string;
}

export class SeedConcept {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly title!: string;
  @Field(text) readonly question!: string;
  @Field(text) readonly description!: string;
  @Field(text) readonly whyRegimesDiffer!: string;
  @Children(() => SeedDimension) readonly dimensions!: readonly SeedDimension[];
  @Field(listOf(slug)) readonly broader!: readonly string[];
  @Field(listOf(slug)) readonly related!: readonly string[];
  @OptionalChildren(() => SeedExample) readonly examples?: readonly SeedExample[];
}

/** `concepts.yaml` */
export class ConceptsFile {
  @Children(() => SeedConcept) readonly concepts!: readonly SeedConcept[];
}

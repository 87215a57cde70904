import { SeedCoded, SeedCodedFile } from './coded.input.js';
import { listOf } from './field-rule.js';
import { day, idOf, oneOf, slug, text } from './field-rules.js';
import { Children, Field, OptionalField } from './field.decorator.js';

export class SeedAssessment extends SeedCoded {
  @Field(slug) readonly scenario!: string;
  @Field(slug) readonly layer!: string;
  @Field(oneOf(['assessed', 'not-applicable'])) readonly state!: 'assessed' | 'not-applicable';
  @Field(day) readonly date!: string;
  @Field(text) readonly finding!: string;
  @Field(listOf(idOf('intervention', 'provision', 'definition', 'red-line'))) readonly basis!: readonly string[];
  @OptionalField(text) readonly missing?: string;
}

/** `assessments.yaml` */
export class AssessmentsFile extends SeedCodedFile {
  @Children(() => SeedAssessment) readonly assessments!: readonly SeedAssessment[];
}

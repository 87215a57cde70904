import { CONFIDENCES, type Confidence } from '../catalogue/scales.js';
import { SeedCoded, SeedCodedFile } from './coded.input.js';
import { idOf, oneOf, partialDay, slug, text } from './field-rules.js';
import { Children, Field, OptionalField } from './field.decorator.js';

export class SeedHole extends SeedCoded {
  @Field(idOf('intervention', 'provision', 'definition', 'red-line')) readonly subject!: string;
  @Field(slug) readonly scenario!: string;
  @Field(slug) readonly layer!: string;
  @Field(text) readonly shows!: string;
  @OptionalField(partialDay, 'When the failure was shown, where that is later than the first event of its text')
  readonly since?: string;
  @Field(oneOf(CONFIDENCES)) readonly confidence!: Confidence;
}

/** `holes.yaml` */
export class HolesFile extends SeedCodedFile {
  @Children(() => SeedHole) readonly holes!: readonly SeedHole[];
}

import { EVIDENCE, type Evidence } from '../catalogue/scales.js';
import { oneOf, slug, text } from './field-rules.js';
import { Field, OptionalField } from './field.decorator.js';

/** A work that scenarios or layers rest on: a record of its own, or an intervention. */
export class SeedReference {
  @Field(slug) readonly key!: string;
  @OptionalField(text) readonly title?: string;
  @OptionalField(oneOf(EVIDENCE)) readonly evidence?: Evidence;
  @OptionalField(text) readonly at?: string;
  @OptionalField(text) readonly note?: string;
  @OptionalField(slug) readonly intervention?: string;
}

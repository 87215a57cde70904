import {
  CODING_METHODS,
  type CodingMethod,
  EVIDENCE,
  type Evidence,
  REVIEW_OUTCOMES,
  type ReviewOutcome,
} from '../catalogue/scales.js';
import { day, oneOf, text } from './field-rules.js';
import { Field, OptionalChildren, OptionalField } from './field.decorator.js';

/** How a fact was established and where it was read. */
export abstract class SeedEvidenced {
  @Field(oneOf(EVIDENCE), 'read: in the text itself; read-secondary: in a page about it; recalled: not read')
  readonly evidence!: Evidence;
  @OptionalField(text, 'the address where it was read; none where it is recalled') readonly at?: string;
}

export class SeedReview {
  @Field(text) readonly by!: string;
  @Field(day) readonly on!: string;
  @Field(oneOf(REVIEW_OUTCOMES)) readonly outcome!: ReviewOutcome;
  @OptionalField(text) readonly note?: string;
}

/** Where it was not coded by the method of its file, and who has reviewed it. */
export abstract class SeedCoded {
  @OptionalField(oneOf(CODING_METHODS)) readonly method?: CodingMethod;
  @OptionalChildren(() => SeedReview) readonly reviews?: readonly SeedReview[];
}

/** A file whose assertions were coded by one method, unless they say otherwise. */
export abstract class SeedCodedFile {
  @Field(oneOf(CODING_METHODS)) readonly method!: CodingMethod;
}

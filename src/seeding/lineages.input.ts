import * as s from '../catalogue/scales.js';
import { SeedCoded, SeedCodedFile } from './coded.input.js';
import { idOf, oneOf, slug, text } from './field-rules.js';
import { Children, Field, OptionalField } from './field.decorator.js';

export class SeedChange {
  @Field(oneOf(s.CHANGE_KINDS)) readonly kind!: s.ChangeKind;
  @OptionalField(idOf('provision', 'definition', 'red-line', 'intervention')) readonly before?: string;
  @OptionalField(idOf('provision', 'definition', 'red-line', 'intervention')) readonly after?: string;
  @Field(oneOf(s.CHANGE_DIRECTIONS)) readonly direction!: s.ChangeDirection;
  @Field(text) readonly what!: string;
  @Field(oneOf(s.BASES)) readonly basis!: s.Basis;
}

export class SeedLineageStep extends SeedCoded {
  @Field(slug) readonly from!: string;
  @OptionalField(slug) readonly to?: string;
  @Field(oneOf(s.LINEAGE_RELATIONS)) readonly relation!: s.LineageRelation;
  @Field(text) readonly summary!: string;
  @Children(() => SeedChange) readonly changes!: readonly SeedChange[];
}

/** `lineages.yaml` */
export class LineagesFile extends SeedCodedFile {
  @Children(() => SeedLineageStep) readonly steps!: readonly SeedLineageStep[];
}

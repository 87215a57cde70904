import * as s from '../catalogue/scales.js';
import { SeedClause, SeedScope } from './clauses.input.js';
import { listOf } from './field-rule.js';
import { flagOrUnknown, idOf, oneOf, text } from './field-rules.js';
import { Child, Field, OptionalChild, OptionalField } from './field.decorator.js';

export class SeedAnatomyPoint {
  @Field(flagOrUnknown) readonly holds!: boolean | 'unknown';
  @Field(text) readonly why!: string;
}

export class SeedAnatomy {
  @Child(() => SeedAnatomyPoint) readonly quantifiedOrTestable!: SeedAnatomyPoint;
  @Child(() => SeedAnatomyPoint) readonly observableBeforeHarm!: SeedAnatomyPoint;
  @Child(() => SeedAnatomyPoint) readonly namedOutsideDecider!: SeedAnatomyPoint;
  @Child(() => SeedAnatomyPoint) readonly consequenceFixedInAdvance!: SeedAnatomyPoint;
  @Child(() => SeedAnatomyPoint) readonly outsideCheck!: SeedAnatomyPoint;
  @Child(() => SeedAnatomyPoint) readonly noExitClause!: SeedAnatomyPoint;
  @Field(oneOf(s.BASES)) readonly basis!: s.Basis;
}

export class SeedRedLine extends SeedClause {
  @Field(oneOf(s.RED_LINE_KINDS)) readonly kind!: s.RedLineKind;
  @Field(text) readonly statement!: string;
  @OptionalField(listOf(idOf('definition'))) readonly trigger?: readonly string[];
  @Field(listOf(oneOf(s.RED_LINE_RESPONSES))) readonly responses!: readonly s.RedLineResponse[];
  @OptionalChild(() => SeedScope) readonly scope?: SeedScope;
  @Child(() => SeedAnatomy) readonly anatomy!: SeedAnatomy;
}

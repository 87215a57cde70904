/** What the registry asserts: claims, holes, assessments, steps of lineages. */
import * as s from '../../catalogue/scales.js';
import { day, flag, oneOf, partialDay, text } from '../../seeding/field-rules.js';
import { Children, Field, OptionalField } from '../../seeding/field.decorator.js';
import { CLAUSES, CodedContent, refsTo, refTo } from './identified.input.js';

export class ClaimContent extends CodedContent {
  @Field(refTo(...CLAUSES)) readonly subject!: string;
  @Field(refTo('scenario')) readonly scenario!: string;
  @Field(refTo('layer')) readonly layer!: string;
  @Field(oneOf(s.STRENGTHS)) readonly strength!: s.Strength;
  @Field(oneOf(s.CONFIDENCES)) readonly confidence!: s.Confidence;
  @Field(text) readonly rationale!: string;
}

export class HoleContent extends CodedContent {
  @Field(refTo(...CLAUSES)) readonly subject!: string;
  @Field(refTo('scenario')) readonly scenario!: string;
  @Field(refTo('layer')) readonly layer!: string;
  @Field(text) readonly shows!: string;
  @OptionalField(partialDay) readonly since?: string;
  @Field(oneOf(s.CONFIDENCES)) readonly confidence!: s.Confidence;
}

export class AssessmentContent extends CodedContent {
  @Field(refTo('scenario')) readonly scenario!: string;
  @Field(refTo('layer')) readonly layer!: string;
  @Field(flag) readonly applicable!: boolean;
  @Field(day) readonly date!: string;
  @Field(text) readonly finding!: string;
  @OptionalField(text) readonly missing?: string;
  @Field(refsTo(...CLAUSES)) readonly basis!: readonly string[];
}

export class LineageChangeContent {
  @Field(oneOf(s.CHANGE_KINDS)) readonly kind!: s.ChangeKind;
  @OptionalField(refTo(...CLAUSES)) readonly before?: string;
  @OptionalField(refTo(...CLAUSES)) readonly after?: string;
  @Field(oneOf(s.CHANGE_DIRECTIONS)) readonly direction!: s.ChangeDirection;
  @Field(text) readonly what!: string;
  @Field(oneOf(s.BASES)) readonly basis!: s.Basis;
}

export class LineageStepContent extends CodedContent {
  @Field(refTo('intervention')) readonly from!: string;
  @OptionalField(refTo('intervention')) readonly to?: string;
  @Field(oneOf(s.LINEAGE_RELATIONS)) readonly relation!: s.LineageRelation;
  @Field(text) readonly summary!: string;
  @Children(() => LineageChangeContent) readonly changes!: readonly LineageChangeContent[];
}

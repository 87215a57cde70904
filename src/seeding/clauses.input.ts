import * as s from '../catalogue/scales.js';
import { SeedCoded, SeedEvidenced } from './coded.input.js';
import { criterionForm } from './criterion-form.js';
import { SeedCriterion } from './criterion.input.js';
import { listOf } from './field-rule.js';
import { day, idOf, oneOf, orWord, slug, text } from './field-rules.js';
import { Field, OptionalChild, OptionalField } from './field.decorator.js';

export class SeedScope {
  @OptionalField(orWord(listOf(idOf('definition')), 'unknown')) readonly definitions?: readonly string[] | 'unknown';
  @OptionalField(oneOf(['allOf', 'anyOf'])) readonly combine?: 'allOf' | 'anyOf';
  @Field(oneOf(s.SCOPE_ACTORS)) readonly actor!: s.ScopeActor;
  @OptionalField(listOf(idOf('definition'))) readonly upon?: readonly string[];
  @OptionalField(text) readonly when?: string;
  @OptionalField(listOf(idOf('definition'))) readonly unless?: readonly string[];
  @OptionalField(text) readonly further?: string;
  @OptionalField(text) readonly note?: string;
}

export abstract class SeedClause extends SeedEvidenced {
  @Field(slug) readonly slug!: string;
  @Field(text, 'what a lawyer would look up: section, article, measure, page or heading') readonly pinpoint!: string;
  @Field(slug, 'the key of one of the sources of this file') readonly source!: string;
  @OptionalField(day, 'its own date, where it differs from that of the whole') readonly appliesFrom?: string;
}

export class SeedProvision extends SeedClause {
  @Field(text) readonly summary!: string;
  @Field(listOf(oneOf(s.DUTIES))) readonly duties!: readonly s.Duty[];
  @OptionalChild(() => SeedScope) readonly scope?: SeedScope;
}

export class SeedDefinition extends SeedClause {
  @Field(slug) readonly concept!: string;
  @Field(text, 'the term as the text has it') readonly term!: string;
  @Field(text) readonly summary!: string;
  @OptionalChild(() => SeedCriterion, criterionForm) readonly criteria?: SeedCriterion;
}

export class SeedClaim extends SeedCoded {
  @Field(idOf('intervention', 'provision', 'definition', 'red-line')) readonly subject!: string;
  @Field(slug) readonly scenario!: string;
  @Field(slug) readonly layer!: string;
  @Field(oneOf(s.STRENGTHS), 'how much of the scenario the subject covers at the layer') readonly strength!: s.Strength;
  @Field(oneOf(s.CONFIDENCES), 'how sure the coder is that the claim is right') readonly confidence!: s.Confidence;
  @Field(text, 'one sentence that a critic could attack') readonly rationale!: string;
}

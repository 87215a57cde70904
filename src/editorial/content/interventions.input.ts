/** Interventions, their sources, and the clauses of their texts. */
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import * as s from '../../catalogue/scales.js';
import { SeedEvidenced } from '../../seeding/coded.input.js';
import { badValue, type FieldRule, listOf } from '../../seeding/field-rule.js';
import { day, flag, identifier, number, oneOf, orWord, partialDay, slug, text } from '../../seeding/field-rules.js';
import { Child, Children, Field, OptionalChild, OptionalField } from '../../seeding/field.decorator.js';
import { SeedEvent } from '../../seeding/intervention.input.js';
import { SeedAnatomy } from '../../seeding/red-line.input.js';
import { CRITERION_KINDS, formProblems } from './criterion-form.js';
import { Named, refsTo, refTo } from './identified.input.js';

export class EnforcementContent {
  @Field(text) readonly enforcer!: string;
  @Field(text) readonly decider!: string;
  @OptionalField(flag) readonly selfPoliced?: boolean;
  @Field(text) readonly sanction!: string;
  @Field(oneOf(s.BASES)) readonly basis!: s.Basis;
}

export class InterventionContent extends Named {
  @Field(text) readonly title!: string;
  @Field(text) readonly shortTitle!: string;
  @Field(oneOf(s.INTERVENTION_KINDS)) readonly kind!: s.InterventionKind;
  @Field(oneOf(s.BINDINGNESS)) readonly bindingness!: s.Bindingness;
  @Field(refTo('regime')) readonly regime!: string;
  @Field(text) readonly issuer!: string;
  @Field(listOf(text)) readonly addressees!: readonly string[];
  @Field(listOf(text)) readonly signatories!: readonly string[];
  @Field(text) readonly summary!: string;
  @OptionalField(refTo('intervention')) readonly supersedes?: string;
  @OptionalField(refTo('intervention')) readonly implements?: string;
  @Children(() => SeedEvent) readonly events!: readonly SeedEvent[];
  @Child(() => EnforcementContent) readonly enforcement!: EnforcementContent;
  @OptionalField(text) readonly notes?: string;
}

export class SourceContent extends Named {
  @Field(refTo('intervention')) readonly intervention!: string;
  @Field(oneOf(s.CSL_TYPES)) readonly type!: s.CslType;
  @Field(text) readonly title!: string;
  @Field(listOf(text)) readonly authors!: readonly string[];
  @OptionalField(partialDay) readonly issued?: string;
  @OptionalField(text) readonly number?: string;
  @OptionalField(text) readonly url?: string;
  @OptionalField(listOf(identifier)) readonly identifiers?: readonly string[];
}

export class ScopeContent {
  @Field(orWord(refsTo('definition'), 'unknown')) readonly definitions!: readonly string[] | 'unknown';
  @OptionalField(oneOf(['allOf', 'anyOf'])) readonly combine?: 'allOf' | 'anyOf';
  @Field(oneOf(s.SCOPE_ACTORS)) readonly actor!: s.ScopeActor;
  @Field(refsTo('definition')) readonly upon!: readonly string[];
  @OptionalField(text) readonly when?: string;
  @Field(refsTo('definition')) readonly unless!: readonly string[];
  @OptionalField(text) readonly further?: string;
  @OptionalField(text) readonly note?: string;
}

/** Fields of provisions, definitions and red lines. */
abstract class ClauseContent extends SeedEvidenced {
  @Field(refTo('provision', 'definition', 'red-line')) readonly id!: string;
  @Field(slug) readonly slug!: string;
  @Field(refTo('intervention')) readonly intervention!: string;
  @Field(text) readonly pinpoint!: string;
  @Field(refTo('source')) readonly source!: string;
  @OptionalField(day) readonly appliesFrom?: string;
}

export class ProvisionContent extends ClauseContent {
  @Field(text) readonly summary!: string;
  @Field(listOf(oneOf(s.DUTIES))) readonly duties!: readonly s.Duty[];
  @OptionalChild(() => ScopeContent) readonly scope?: ScopeContent;
}

const problemsOfForm: NonNullable<FieldRule['problems']> = (value) =>
  formProblems(value).map(({ at, message }) => badValue(message, 'see the shape of criteria in the README', at));

/** A tree of criteria: each node with the fields of its kind. */
const criteriaForm: FieldRule = {
  name: 'criteriaForm',
  schema: { type: 'object' },
  problem: (value) => problemsOfForm(value)[0],
  problems: problemsOfForm,
};

export class CriterionContent {
  @Field(oneOf(CRITERION_KINDS)) readonly kind!: string;
  @IsOptional()
  @ValidateNested()
  @Type(() => CriterionContent)
  readonly of?: CriterionContent | readonly CriterionContent[];

  @OptionalField(refTo('metric')) readonly metric?: string;
  @OptionalField(oneOf(s.COMPARISON_OPERATORS)) readonly operator?: s.ComparisonOperator;
  @OptionalField(number) readonly value?: number;
  @OptionalField(text) readonly unit?: string;
  @OptionalField(text) readonly benchmark?: string;
  @OptionalField(text) readonly text?: string;
  @OptionalField(text) readonly decidedBy?: string;
  @OptionalField(refTo('judgement')) readonly judgement?: string;
}

export class DefinitionContent extends ClauseContent {
  @Field(refTo('concept')) readonly concept!: string;
  @Field(text) readonly term!: string;
  @Field(text) readonly summary!: string;
  @OptionalChild(() => CriterionContent, criteriaForm) readonly criteria?: CriterionContent;
}

export class RedLineContent extends ClauseContent {
  @Field(oneOf(s.RED_LINE_KINDS)) readonly kind!: s.RedLineKind;
  @Field(text) readonly statement!: string;
  @Field(refsTo('definition')) readonly trigger!: readonly string[];
  @Field(listOf(oneOf(s.RED_LINE_RESPONSES))) readonly responses!: readonly s.RedLineResponse[];
  @OptionalChild(() => ScopeContent) readonly scope?: ScopeContent;
  @Child(() => SeedAnatomy) readonly anatomy!: SeedAnatomy;
}

/** The smaller files that frame the catalogue. */
import * as s from '../catalogue/scales.js';
import { listOf } from './field-rule.js';
import { count, day, flag, identifier, idOf, number, oneOf, share, slug, text } from './field-rules.js';
import { Child, Children, Field, OptionalField } from './field.decorator.js';

export class SeedRegime {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly name!: string;
  @Field(oneOf(s.REGIME_KINDS)) readonly kind!: s.RegimeKind;
  @OptionalField(text) readonly country?: string;
  @OptionalField(listOf(identifier)) readonly identifiers?: readonly string[];
}

/** `regimes.yaml` */
export class RegimesFile {
  @Children(() => SeedRegime) readonly regimes!: readonly SeedRegime[];
}

export class SeedAuthority {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly name!: string;
  @OptionalField(slug, 'The regime to which it belongs, if that is one of regimes.yaml') readonly regime?: string;
  @OptionalField(text, 'What the texts say that limits it') readonly note?: string;
  @Field(listOf(slug), 'The interventions that it enforces') readonly enforces!: readonly string[];
  @Field(listOf(slug), 'The interventions on whose keeping it decides') readonly decides!: readonly string[];
}

/** `authorities.yaml` */
export class AuthoritiesFile {
  @Children(() => SeedAuthority) readonly authorities!: readonly SeedAuthority[];
}

export class SeedJudgement {
  @Field(slug) readonly id!: string;
  @Field(text) readonly meaning!: string;
}

/** `judgements.yaml` */
export class JudgementsFile {
  @Children(() => SeedJudgement) readonly judgements!: readonly SeedJudgement[];
}

export class SeedRubricExample {
  @Field(idOf('red-line')) readonly redLine!: string;
  @Field(flag) readonly holds!: boolean;
  @Field(text) readonly because!: string;
}

export class SeedRubricCriterion {
  @Field(oneOf(s.ANATOMY_CRITERIA)) readonly criterion!: s.AnatomyCriterion;
  @Field(text) readonly holds!: string;
  @Field(text) readonly doesNotHold!: string;
  @Children(() => SeedRubricExample) readonly examples!: readonly SeedRubricExample[];
}

export class SeedRubric {
  @Field(text) readonly scope!: string;
  @Field(text) readonly unknown!: string;
  @Field(text) readonly basis!: string;
  @Field(text) readonly caution!: string;
  @Children(() => SeedRubricCriterion) readonly criteria!: readonly SeedRubricCriterion[];
}

/** `anatomy-rubric.yaml` */
export class RubricFile {
  @Child(() => SeedRubric) readonly rubric!: SeedRubric;
}

export class SeedReliability {
  @Field(text) readonly edition!: string;
  @Field(day) readonly date!: string;
  @Field(oneOf(s.CODING_METHODS)) readonly method!: s.CodingMethod;
  @Field(count) readonly sample!: number;
  @Field(flag) readonly blind!: boolean;
  @Field(listOf(slug)) readonly scale!: readonly string[];
  @Field(listOf(listOf(count))) readonly confusion!: readonly (readonly number[])[];
  @Field(share) readonly exactAgreement!: number;
  @Field(share) readonly withinOneStep!: number;
  @Field(number) readonly weightedKappa!: number;
  @Field(listOf(text)) readonly hardest!: readonly string[];
}

/** `reliability.yaml` */
export class ReliabilityFile {
  @Children(() => SeedReliability) readonly editions!: readonly SeedReliability[];
}

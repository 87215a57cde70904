import * as s from '../catalogue/scales.js';
import { SeedClaim, SeedDefinition, SeedProvision } from './clauses.input.js';
import { SeedCodedFile, SeedEvidenced } from './coded.input.js';
import { listOf } from './field-rule.js';
import { flagOrUnknown, identifier, oneOf, partialDay, slug, text } from './field-rules.js';
import { Child, Children, Field, OptionalField } from './field.decorator.js';
import { SeedRedLine } from './red-line.input.js';

export class SeedEvent extends SeedEvidenced {
  @Field(partialDay, 'as precise as it is known') readonly date!: string;
  @Field(oneOf(s.EVENT_KINDS)) readonly kind!: s.EventKind;
  @OptionalField(oneOf(s.EVENT_EXTENTS), 'with applies: the whole text, or the part that the note names')
  readonly extent?: s.EventExtent;
  @OptionalField(text) readonly note?: string;
}

export class SeedSource {
  @Field(slug) readonly key!: string;
  @Field(oneOf(s.CSL_TYPES)) readonly type!: s.CslType;
  @Field(text) readonly title!: string;
  @OptionalField(listOf(text)) readonly authors?: readonly string[];
  @OptionalField(partialDay) readonly issued?: string;
  @OptionalField(text) readonly number?: string;
  @OptionalField(text) readonly url?: string;
  @OptionalField(listOf(identifier)) readonly identifiers?: readonly string[];
}

export class SeedEnforcement {
  @Field(text) readonly enforcer!: string;
  @Field(text) readonly decider!: string;
  @Field(flagOrUnknown) readonly selfPoliced!: boolean | 'unknown';
  @Field(text) readonly sanction!: string;
  @Field(oneOf(s.BASES)) readonly basis!: s.Basis;
}

export class SeedIntervention {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly title!: string;
  @Field(text) readonly shortTitle!: string;
  @Field(oneOf(s.INTERVENTION_KINDS)) readonly kind!: s.InterventionKind;
  @Field(oneOf(s.BINDINGNESS)) readonly bindingness!: s.Bindingness;
  @Field(slug) readonly regime!: string;
  @Field(text) readonly issuer!: string;
  @Field(listOf(text)) readonly addressees!: readonly string[];
  @Field(text) readonly summary!: string;
  @OptionalField(slug) readonly supersedes?: string;
  @OptionalField(slug) readonly implements?: string;
  @OptionalField(listOf(text)) readonly signatories?: readonly string[];
  @Children(() => SeedEvent) readonly events!: readonly SeedEvent[];
  @Children(() => SeedSource) readonly sources!: readonly SeedSource[];
  @Child(() => SeedEnforcement) readonly enforcement!: SeedEnforcement;
}

/** `interventions/<slug>.yaml`: one version of a law, code, commitment, policy, statement, technique or evaluation. */
export class InterventionFile extends SeedCodedFile {
  @Child(() => SeedIntervention) readonly intervention!: SeedIntervention;
  @Children(() => SeedProvision) readonly provisions!: readonly SeedProvision[];
  @Children(() => SeedDefinition) readonly definitions!: readonly SeedDefinition[];
  @Children(() => SeedRedLine) readonly redLines!: readonly SeedRedLine[];
  @Children(() => SeedClaim) readonly coverage!: readonly SeedClaim[];
  @OptionalField(text) readonly notes?: string;
}

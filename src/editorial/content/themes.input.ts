/** Scenarios and concepts. */
import * as s from '../../catalogue/scales.js';
import { SeedExample } from '../../seeding/concepts.input.js';
import { listOf } from '../../seeding/field-rule.js';
import { count, oneOf, text } from '../../seeding/field-rules.js';
import { Children, Field, OptionalField } from '../../seeding/field.decorator.js';
import { SeedIndicator, SeedMapping } from '../../seeding/scenarios.input.js';
import { Named, refsTo, refTo } from './identified.input.js';

export class StopContent {
  @Field(refTo('layer')) readonly layer!: string;
  @Field(text) readonly how!: string;
}

export class StageContent {
  @Field(count) readonly step!: number;
  @Field(text) readonly stage!: string;
  @Children(() => StopContent) readonly stops!: readonly StopContent[];
}

export class ScenarioContent extends Named {
  @Field(text) readonly title!: string;
  @Field(oneOf(s.SCENARIO_DOMAINS)) readonly domain!: s.ScenarioDomain;
  @Field(count) readonly order!: number;
  @Field(text) readonly description!: string;
  @Children(() => StageContent) readonly pathway!: readonly StageContent[];
  @Field(listOf(text)) readonly actors!: readonly string[];
  @Children(() => SeedIndicator) readonly indicators!: readonly SeedIndicator[];
  @Field(text) readonly severity!: string;
  @Children(() => SeedMapping) readonly mappings!: readonly SeedMapping[];
  @Field(refsTo('scenario')) readonly related!: readonly string[];
  @Field(refsTo('reference')) readonly references!: readonly string[];
}

export class DimensionContent {
  @Field(text) readonly dimension!: string;
  @OptionalField(refTo('metric')) readonly metric?: string;
  @Field(text) readonly compare!: string;
}

export class ConceptContent extends Named {
  @Field(text) readonly title!: string;
  @Field(count) readonly order!: number;
  @Field(text) readonly question!: string;
  @Field(text) readonly description!: string;
  @Field(text) readonly whyRegimesDiffer!: string;
  @Children(() => DimensionContent) readonly dimensions!: readonly DimensionContent[];
  @Field(refsTo('concept')) readonly broader!: readonly string[];
  @Field(refsTo('concept')) readonly related!: readonly string[];
  @Children(() => SeedExample) readonly examples!: readonly SeedExample[];
}

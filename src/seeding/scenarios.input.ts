import * as s from '../catalogue/scales.js';
import { SeedEvidenced } from './coded.input.js';
import { listOf } from './field-rule.js';
import { count, oneOf, partialDay, slug, text } from './field-rules.js';
import { Children, Field, OptionalField } from './field.decorator.js';
import { SeedReference } from './reference.input.js';

export class SeedTaxonomy {
  @Field(text) readonly slug!: string;
  @Field(text) readonly means!: string;
}

export class SeedStop {
  @Field(slug) readonly layer!: string;
  @Field(text) readonly how!: string;
}

export class SeedStage {
  @Field(count) readonly step!: number;
  @Field(text) readonly stage!: string;
  @Children(() => SeedStop) readonly stops!: readonly SeedStop[];
}

export class SeedIndicator extends SeedEvidenced {
  @Field(text) readonly text!: string;
  @Field(oneOf(s.INDICATOR_KINDS)) readonly kind!: s.IndicatorKind;
  @OptionalField(partialDay) readonly date?: string;
}

export class SeedMapping {
  @Field(text) readonly taxonomy!: string;
  @OptionalField(text) readonly facet?: string;
  @Field(text) readonly term!: string;
  @OptionalField(text) readonly name?: string;
  @OptionalField(oneOf(s.MATCHES)) readonly match?: s.Match;
}

export class SeedScenario {
  @Field(slug) readonly slug!: string;
  @Field(text) readonly title!: string;
  @Field(oneOf(s.SCENARIO_DOMAINS)) readonly domain!: s.ScenarioDomain;
  @Field(text) readonly description!: string;
  @Children(() => SeedStage) readonly pathway!: readonly SeedStage[];
  @Field(listOf(text)) readonly actors!: readonly string[];
  @Children(() => SeedIndicator) readonly indicators!: readonly SeedIndicator[];
  @Field(text) readonly severity!: string;
  @Children(() => SeedMapping) readonly mappings!: readonly SeedMapping[];
  @Field(listOf(slug)) readonly related!: readonly string[];
  @Field(listOf(slug)) readonly references!: readonly string[];
}

/** `scenarios.yaml` */
export class ScenariosFile {
  @Children(() => SeedTaxonomy) readonly taxonomies!: readonly SeedTaxonomy[];
  @Children(() => SeedScenario) readonly scenarios!: readonly SeedScenario[];
  @Children(() => SeedReference) readonly references!: readonly SeedReference[];
}

import { JSONSchema } from 'class-validator-jsonschema';
import { COMPARISON_OPERATORS, type ComparisonOperator } from '../catalogue/scales.js';
import { criterionForm } from './criterion-form.js';
import { number, oneOf, slug, text } from './field-rules.js';
import { OptionalChild, OptionalChildren, OptionalField } from './field.decorator.js';

/** A node of a criteria tree, in the form that its keys name. */
@JSONSchema({
  oneOf: [
    { required: ['allOf'], maxProperties: 1 },
    { required: ['anyOf'], maxProperties: 1 },
    { required: ['not'], maxProperties: 1 },
    { required: ['metric', 'op', 'value', 'unit'] },
    { required: ['judgement', 'decidedBy'] },
  ],
})
export class SeedCriterion {
  @OptionalChildren(() => SeedCriterion, criterionForm) readonly allOf?: readonly SeedCriterion[];
  @OptionalChildren(() => SeedCriterion, criterionForm) readonly anyOf?: readonly SeedCriterion[];
  @OptionalChild(() => SeedCriterion, criterionForm) readonly not?: SeedCriterion;
  @OptionalField(slug) readonly metric?: string;
  @OptionalField(text) readonly benchmark?: string;
  @OptionalField(oneOf(COMPARISON_OPERATORS)) readonly op?: ComparisonOperator;
  @OptionalField(number) readonly value?: number;
  @OptionalField(text) readonly unit?: string;
  @OptionalField(text) readonly judgement?: string;
  @OptionalField(text) readonly decidedBy?: string;
  @OptionalField(slug) readonly id?: string;
}

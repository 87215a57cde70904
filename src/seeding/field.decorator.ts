import { Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { badValue, type FieldRule, listOf, quoted } from './field-rule.js';

/** Carried by class-validator beside a failed check, so that the finding can say what is wrong and what to do. */
export interface RuleContext {
  readonly rule: FieldRule;
}

function check(rule: FieldRule): PropertyDecorator {
  const context: RuleContext = { rule };
  // Without a message of some length class-validator drops the context.
  const validator = {
    validate: (value: unknown) => rule.problem(value) === undefined,
    defaultMessage: () => rule.name,
  };
  return ValidateBy({ name: rule.name, validator }, { context });
}

type Schema = Exclude<Parameters<typeof JSONSchema>[0], (...args: never[]) => unknown>;

/** What editors are told about the field. A function, because classes may refer to classes below them. */
function describe(schema: () => object): PropertyDecorator {
  const decorate = JSONSchema(() => schema() as Schema);
  return (target, key) => decorate(target, String(key));
}

function apply(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

/** A field that must be there and keep to the rule; editors show what `says` says. */
export function Field(rule: FieldRule, says?: string): PropertyDecorator {
  return apply(
    check(rule),
    describe(() => (says === undefined ? rule.schema : { ...rule.schema, description: says })),
  );
}

/** A field that keeps to the rule or is left out. */
export function OptionalField(rule: FieldRule, says?: string): PropertyDecorator {
  return apply(IsOptional(), Field(rule, says));
}

const object: FieldRule = {
  name: 'object',
  schema: { type: 'object' },
  problem: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? undefined
      : badValue(`${quoted(value)} has no fields`, 'write its fields, one "key: value" a line'),
};

type Class = abstract new () => object;

/** An object with fields of its own; `also` is a further rule about the whole. */
export function Child(type: () => Class, also: FieldRule = object): PropertyDecorator {
  return apply(
    check(also),
    ValidateNested(),
    Type(type),
    describe(() => referenceTo(type)),
  );
}

export function OptionalChild(type: () => Class, also: FieldRule = object): PropertyDecorator {
  return apply(IsOptional(), Child(type, also));
}

/** A list of objects. */
export function Children(type: () => Class, also: FieldRule = object): PropertyDecorator {
  const schema = () => ({ type: 'array', items: referenceTo(type) });
  return apply(check(listOf(also)), ValidateNested({ each: true }), Type(type), describe(schema));
}

export function OptionalChildren(type: () => Class, also: FieldRule = object): PropertyDecorator {
  return apply(IsOptional(), Children(type, also));
}

function referenceTo(type: () => Class): { $ref: string } {
  return { $ref: `#/$defs/${type().name}` };
}

import { ENTRY_KINDS, type EntryKind } from '../../catalogue/ids.js';
import { CODING_METHODS, type CodingMethod } from '../../catalogue/scales.js';
import { SeedReview } from '../../seeding/coded.input.js';
import { badValue, type FieldRule, listOf, quoted } from '../../seeding/field-rule.js';
import { oneOf, slug } from '../../seeding/field-rules.js';
import { Children, Field } from '../../seeding/field.decorator.js';

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The full id of an entry of one of these kinds. */
export function refTo(...kinds: readonly EntryKind[]): FieldRule {
  const pattern = `^(?:${kinds.join('|')})(?:/${SLUG})+$`;
  const shape = new RegExp(pattern);
  return {
    name: 'ref',
    schema: { type: 'string', pattern },
    problem: (value) =>
      typeof value === 'string' && shape.test(value)
        ? undefined
        : badValue(`${quoted(value)} is not the id of such an entry`, `write ${kinds.join(' or ')}/…`),
  };
}

export function refsTo(...kinds: readonly EntryKind[]): FieldRule {
  return listOf(refTo(...kinds));
}

export const CLAUSES = ['intervention', 'provision', 'definition', 'red-line'] as const;

/** Every entry says its own id. */
export abstract class Identified {
  @Field(refTo(...ENTRY_KINDS)) readonly id!: string;
}

/** Most entries say the last part of it too. */
export abstract class Named extends Identified {
  @Field(slug) readonly slug!: string;
}

/** Who coded it, and which people have looked at it since. */
export abstract class CodedContent extends Identified {
  @Field(oneOf(CODING_METHODS)) readonly method!: CodingMethod;
  @Children(() => SeedReview) readonly reviews!: readonly SeedReview[];
}

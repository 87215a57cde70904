import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Criteria hold criteria: how often a union may stand inside itself in a selection. */
const NESTING = 3;

/**
 * A selection of every field of a type that needs no argument. Entries inside are asked for their ids alone, since each
 * is walked by itself; values inside are selected in full, as deep as they go.
 */
export function fullSelection(schema: GraphQLSchema, type: GraphQLNamedType, above: readonly string[] = []): string {
  if (isUnionType(type)) {
    if (above.filter((name) => name === type.name).length >= NESTING) return '{ __typename }';
    const members = type.getTypes().map((member) => fragment(schema, member, [...above, type.name]));
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  if (above.length > 0 && isNode(type)) return '{ __typename id }';
  const fields = Object.values(type.getFields())
    .filter((field) =>
      field.args.every((argument) => !String(argument.type).endsWith('!') || argument.defaultValue !== undefined),
    )
    .map((field) => `${field.name} ${fullSelection(schema, getNamedType(field.type), [...above, type.name])}`);
  return `{ __typename ${fields.join(' ')} }`;
}

function fragment(schema: GraphQLSchema, type: GraphQLNamedType, above: readonly string[]): string {
  // An entry is asked for its id here too, even at the top.
  return `... on ${type.name} ${isNode(type) ? '{ id }' : fullSelection(schema, type, above)}`;
}

/** Whether a type has an id of its own. */
export function isNode(type: GraphQLNamedType): boolean {
  if (isInterfaceType(type)) return type.name === 'Node' || type.name === 'Entry';
  return isObjectType(type) && type.getInterfaces().some((found) => found.name === 'Node');
}

/** The names of the object types in an answer. */
export function typesIn(answer: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(answer)) for (const element of answer) typesIn(element, found);
  else if (typeof answer === 'object' && answer !== null) {
    for (const [key, value] of Object.entries(answer)) {
      if (key === '__typename' && typeof value === 'string') found.add(value);
      else typesIn(value, found);
    }
  }
  return found;
}

/** The object types of a schema that are no part of introspection. */
export function objectTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && isCompositeType(type) && !type.name.startsWith('__'),
  );
}

/** The names of the object types that a query can lead to; what only a mutation answers is tried with the mutations. */
export function typesBelow(
  schema: GraphQLSchema,
  type: GraphQLNamedType | null | undefined,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (type == null || found.has(type.name)) return found;
  if (isUnionType(type)) for (const member of type.getTypes()) typesBelow(schema, member, found);
  if (isInterfaceType(type)) for (const member of schema.getPossibleTypes(type)) typesBelow(schema, member, found);
  if (!isObjectType(type)) return found;
  found.add(type.name);
  for (const field of Object.values(type.getFields())) typesBelow(schema, getNamedType(field.type), found);
  return found;
}

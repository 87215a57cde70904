import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const SCALARS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  JSON: '{}',
  Date: '"2026-11-22"',
  DateTime: '"2026-11-22T10:00:00.000Z"',
  URL: '"https://example.org/"',
};

/** A call of a field that fits the schema, with the least that it must be given; what it means is another matter. */
export function dummyCall(field: GraphQLField<unknown, unknown>): string {
  const given = field.args
    .filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
    .map((argument) => `${argument.name}: ${dummy(argument.type)}`);
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${selection}`;
}

function dummy(type: GraphQLInputType): string {
  if (isNonNullType(type)) return dummy(type.ofType);
  if (isListType(type)) return `[${dummy(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"';
  const fields = Object.values(type.getFields()).filter((field) => type.isOneOf || isNonNullType(field.type));
  const given = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => field.defaultValue === undefined);
  return `{${given.map((field) => `${field.name}: ${dummy(field.type)}`).join(', ')}}`;
}

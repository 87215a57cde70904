import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What the cost limit assumes about a field; made from `@cost` and `@listSize` of the schema. */
export interface FieldCost {
  readonly weight: number;
  /** assumed length, 1 where it is no list */
  readonly size: number;
  /** the argument whose length is the list's */
  readonly sizeArgument: string | undefined;
  /** whether it has at least an element a month between the arguments `from` and `to` */
  readonly isMonthly: boolean;
  /** whether it takes `first` and `last`, which bound the `edges` and `nodes` below it */
  readonly isConnection: boolean;
}

const SIZE_UNLESS_SAID = 10;
const tables = new WeakMap<GraphQLSchema, ReadonlyMap<string, FieldCost>>();

/** Costs by `Type.field`, read once for each schema. */
export function costsOf(schema: GraphQLSchema): ReadonlyMap<string, FieldCost> {
  let table = tables.get(schema);
  if (table === undefined) tables.set(schema, (table = readCosts(schema)));
  return table;
}

function readCosts(schema: GraphQLSchema): ReadonlyMap<string, FieldCost> {
  const assumed = introspectionSizes(schema);
  const table = new Map<string, FieldCost>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      table.set(name, readCost(field, assumed.get(name)));
    }
  }
  return table;
}

function readCost(field: GraphQLField<unknown, unknown>, introspected: number | undefined): FieldCost {
  const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const assumed = Number(directiveValue(field, 'listSize', 'assumed') ?? introspected ?? SIZE_UNLESS_SAID);
  return {
    weight: Number(directiveValue(field, 'cost', 'weight') ?? 1),
    size: list ? assumed : 1,
    isMonthly: directiveValue(field, 'listSize', 'months') === 'true',
    sizeArgument: directiveValue(field, 'listSize', 'argument'),
    isConnection: field.args.some((argument) => argument.name === 'first'),
  };
}

function directiveValue(
  field: GraphQLField<unknown, unknown>,
  directive: string,
  argument: string,
): string | undefined {
  const node = field.astNode?.directives?.find((found) => found.name.value === directive);
  const value = node?.arguments?.find((found) => found.name.value === argument)?.value;
  return value !== undefined && 'value' in value ? String(value.value) : undefined;
}

/** How long the lists of an introspection are: the schema is at hand, so that averages are known. */
function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const count = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / types.length;
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Type.fields', fields.length / types.length],
    ['__Type.interfaces', count(types.map((type) => (isObjectType(type) ? type.getInterfaces().length : 0)))],
    [
      '__Type.possibleTypes',
      count(types.map((type) => (isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0))),
    ],
    ['__Type.enumValues', count(types.map((type) => (isEnumType(type) ? type.getValues().length : 0)))],
    [
      '__Type.inputFields',
      count(types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0))),
    ],
    ['__Field.args', fields.reduce((sum, field) => sum + field.args.length, 0) / fields.length],
    ['__Directive.args', 2],
    ['__Directive.locations', 2],
  ]);
}

const sizes = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** Names of the arguments that say how long a list is. */
export function sizeArguments(schema: GraphQLSchema): ReadonlySet<string> {
  let names = sizes.get(schema);
  if (names === undefined) {
    const ofLists = [...costsOf(schema).values()].flatMap(({ sizeArgument }) => sizeArgument ?? []);
    sizes.set(schema, (names = new Set(['first', 'last', 'from', 'to', ...ofLists])));
  }
  return names;
}

/** The name of the type that a field leads to. */
export function targetOf(field: GraphQLField<unknown, unknown>): string {
  return getNamedType(field.type).name;
}

import {
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { costsOf, sizeArguments, targetOf } from './costs.js';
import { elementCounter } from './given.js';
import { DEFAULT_PAGE_SIZE, keepLimit } from './limits.js';
import { fragmentsOf } from './measure.js';

type Variables = Readonly<Record<string, unknown>>;

/** What each element of a list costs that a question gives: it is checked, and looked up. */
const GIVEN_WEIGHT = 10;

/**
 * How many values an operation could return, and what it costs to compute them in the same unit: each field counts its
 * weight and what is given to it, times the assumed lengths of the lists around it. `@skip` and `@include` are not looked at. The caller has
 * measured the operation before: the time taken is in the number of fields written out.
 * @param variables coerced, with their defaults
 * @throws GraphQLError PAGE_TOO_LARGE where a list of ids is too long
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const costs = costsOf(schema);
  const elementsOf = elementCounter(variables);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const fragments = fragmentsOf(document);

  const costOfSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined, pageSize: number): number =>
    set.selections.reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return sum + costOfField(selection, type, pageSize);
        case Kind.INLINE_FRAGMENT: {
          const name = selection.typeCondition?.name.value;
          return sum + costOfSet(selection.selectionSet, name === undefined ? type : schema.getType(name), pageSize);
        }
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment === undefined) return sum;
          return sum + costOfSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), pageSize);
        }
      }
    }, 0);

  /** What has an element of the answer for each is counted there. */
  const givenTo = (node: FieldNode, counted: string | undefined): number =>
    (node.arguments ?? []).reduce((sum, { name, value }) => sum + (name.value === counted ? 0 : elementsOf(value)), 0);

  const costOfField = (node: FieldNode, type: GraphQLNamedType | undefined, pageSize: number): number => {
    const field = fieldOf(type, node.name.value);
    if (field === undefined) return 1;
    const cost = costs.get(`${type?.name ?? ''}.${field.name}`);
    const weight = (cost?.weight ?? 1) + (isMutation ? 0 : GIVEN_WEIGHT * givenTo(node, cost?.sizeArgument));
    if (node.selectionSet === undefined) return weight + (cost === undefined ? 0 : cost.size - 1);
    const least = cost?.isMonthly === true ? monthsOf(node, variables) : 0;
    const assumed = Math.max(cost?.size ?? 1, least);
    const size = isPage(type, field) ? pageSize : lengthOf(node, cost?.sizeArgument, variables, assumed);
    const inner = cost?.isConnection === true ? pageSizeOf(node, variables) : DEFAULT_PAGE_SIZE;
    return weight + size * costOfSet(node.selectionSet, schema.getType(targetOf(field)), inner);
  };

  return costOfSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, DEFAULT_PAGE_SIZE);
}

function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function isPage(type: GraphQLNamedType | undefined, field: GraphQLField<unknown, unknown>): boolean {
  return (field.name === 'edges' || field.name === 'nodes') && (type?.name.endsWith('Connection') ?? false);
}

function pageSizeOf(node: FieldNode, variables: Variables): number {
  const size = valueOf(node, 'first', variables) ?? valueOf(node, 'last', variables);
  return typeof size === 'number' && size >= 0 ? size : DEFAULT_PAGE_SIZE;
}

/** Whether the cost depends on variables: one of them says how long a list is, or holds lists. */
export function isSizedByVariables(schema: GraphQLSchema, document: DocumentNode): boolean {
  const sizes = sizeArguments(schema);
  let found = false;
  visit(document, {
    VariableDefinition: ({ type: node }) => {
      const type = typeFromAST(schema, node);
      const nullable = isInputType(type) ? getNullableType(type) : undefined;
      if (isListType(nullable) || isInputObjectType(nullable)) found = true;
    },
    Argument: ({ name, value }) => {
      if (value.kind === Kind.VARIABLE && sizes.has(name.value)) found = true;
    },
  });
  return found;
}

/** How many months lie between `from` and `to`; 0 where these are no days. */
function monthsOf(node: FieldNode, variables: Variables): number {
  const [from, to] = ['from', 'to'].map((name) => {
    const day = valueOf(node, name, variables);
    const [, year, month] = (typeof day === 'string' ? /^(\d{4})-(\d{2})-/.exec(day) : null) ?? [];
    return Number(year) * 12 + Number(month);
  });
  return Math.max(0, (to ?? 0) - (from ?? 0)) || 0;
}

/** A number or text that is written out, or what a variable holds. */
function valueOf(node: FieldNode, name: string, variables: Variables): unknown {
  const value = node.arguments?.find((found) => found.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value?.kind === Kind.STRING) return value.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

/** @throws GraphQLError PAGE_TOO_LARGE where a list that is given is too long */
function lengthOf(node: FieldNode, name: string | undefined, variables: Variables, assumed: number): number {
  if (name === undefined) return assumed;
  const value = node.arguments?.find((found) => found.name.value === name)?.value;
  const given = valueOf(node, name, variables);
  const length = value?.kind === Kind.LIST ? value.values.length : Array.isArray(given) ? given.length : assumed;
  keepLimit('pageSize', length, [name]);
  return length;
}

import {
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
  type ValueNode,
  Kind,
} from 'graphql';
import { QuestionError } from '../catalogue/question-error.js';
import { questionFailure } from './failure.js';

type Variables = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** No list that a question takes may be longer: held before its elements are looked at one by one. */
const LONGEST_LIST = 300;

/** No object that the schema knows has as many fields. */
const MOST_FIELDS = 300;

/**
 * Keep the objects among variables to a number of fields, before they are coerced: for each field that the schema does
 * not have, the whole value is written out again. Nothing is known of the values yet, not even how deep they are.
 * @throws GraphQLError BAD_ARGUMENT
 */
export function keepFields(variables: unknown): void {
  const rest: unknown[] = [variables];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner: readonly unknown[] = Object.values(value);
    if (!Array.isArray(value) && inner.length > MOST_FIELDS) {
      const most = `at most ${String(MOST_FIELDS)} fields`;
      const message = `There are ${String(inner.length)} fields in one object, ${most} are taken.`;
      throw questionFailure(new QuestionError('BAD_ARGUMENT', message, ['variables'], [most]));
    }
    for (const each of inner) if (typeof each === 'object' && each !== null) rest.push(each);
  }
}

/**
 * Keep the lists among the variables of a question to a length; who writes may give longer ones.
 * @param variables coerced
 * @throws GraphQLError BAD_ARGUMENT
 */
export function keepLists(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): void {
  if (operation.operation === OperationTypeNode.MUTATION) return;
  for (const { type: node, variable } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, node);
    if (isInputType(type)) keep(type, variables[variable.name.value], ['variables', variable.name.value]);
  }
}

function keep(given: GraphQLInputType, value: unknown, path: Path): void {
  const type = getNullableType(given);
  if (isListType(type) && Array.isArray(value)) {
    if (value.length > LONGEST_LIST) {
      const most = `at most ${String(LONGEST_LIST)} values`;
      const message = `There are ${String(value.length)} values, ${most} are taken.`;
      throw questionFailure(new QuestionError('BAD_ARGUMENT', message, path, [most]));
    }
    for (const [i, element] of value.entries()) keep(type.ofType, element, [...path, i]);
  } else if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    for (const field of Object.values(type.getFields())) {
      keep(field.type, Reflect.get(value, field.name), [...path, field.name]);
    }
  }
}

/** Counts the elements of lists in the values that fields are given, each variable once. */
export function elementCounter(variables: Variables): (value: ValueNode) => number {
  const known = new Map<string, number>();
  const ofVariable = (name: string): number => {
    let count = known.get(name);
    if (count === undefined) known.set(name, (count = countElements(variables[name])));
    return count;
  };
  const count = (value: ValueNode): number => {
    switch (value.kind) {
      case Kind.VARIABLE:
        return ofVariable(value.name.value);
      case Kind.LIST:
        return value.values.reduce((sum, element) => sum + 1 + count(element), 0);
      case Kind.OBJECT:
        return value.fields.reduce((sum, field) => sum + count(field.value), 0);
      default:
        return 0;
    }
  };
  return count;
}

function countElements(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, element) => sum + 1 + countElements(element), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countElements(inner), 0);
}

import {
  getNullableType,
  type GraphQLError,
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

/** No object that the schema knows has as many fields, and none is as deep. */
const [MOST_FIELDS, MOST_LEVELS] = [300, 100];

/**
 * Keep variables to a form, before anybody writes them out or coerces them: objects to a number of fields, since for
 * each that the schema does not have the whole value is written again, and all to a depth, since others call themselves
 * for each level.
 * @throws GraphQLError BAD_ARGUMENT
 */
export function keepForm(variables: unknown): void {
  let level = [variables].filter(isComposite);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS)
      throw tooMuch('Variables hold values inside values that are too deep', `${MOST_LEVELS} levels`);
    level = level.flatMap((value): object[] => {
      const inner: readonly unknown[] = Object.values(value);
      if (!Array.isArray(value) && inner.length > MOST_FIELDS) {
        throw tooMuch(`There are ${String(inner.length)} fields in one object`, `${MOST_FIELDS} fields`);
      }
      return inner.filter(isComposite);
    });
  }
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function tooMuch(found: string, limit: string): GraphQLError {
  const most = `at most ${limit}`;
  return questionFailure(new QuestionError('BAD_ARGUMENT', `${found}, ${most} are taken.`, ['variables'], [most]));
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

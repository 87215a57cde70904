import {
  type DocumentNode,
  type ExecutionArgs,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  validate,
} from 'graphql';
import { costOf } from './cost.js';
import { keepLists } from './given.js';
import { type Pins, readPins } from './in-context.js';
import { keepLimit } from './limits.js';
import { FEW_ERRORS, FIRST_ERROR, readDocument } from './operation-limits.js';

/** What a client asks to be told. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ReadSubscription {
  readonly args: ExecutionArgs;
  readonly pins: Pins;
}

/**
 * Check a subscription by the limits that hold for every operation.
 * @throws GraphQLError, or a list of them where the document does not fit the schema
 */
export function readSubscription(schema: GraphQLSchema, request: SubscriptionRequest): ReadSubscription {
  const { query, operationName, variables } = request;
  const { document, operation } = readDocument(query, operationName, [OperationTypeNode.SUBSCRIPTION]);
  keepSchema(schema, document);
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, FIRST_ERROR);
  const [wrong] = coerced.errors ?? [];
  if (wrong !== undefined) throw wrong;
  keepLists(schema, operation, coerced.coerced ?? {});
  keepLimit('cost', costOf(schema, document, operation, coerced.coerced ?? {}));
  return {
    args: { schema, document, operationName: operation.name?.value ?? null, variableValues: variables },
    pins: readPins(schema, operation, coerced.coerced ?? {}),
  };
}

function keepSchema(schema: GraphQLSchema, document: DocumentNode): void {
  const [first, ...others] = validate(schema, document, undefined, FEW_ERRORS).map(
    ({ message, nodes }) =>
      new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
  );
  if (first !== undefined) throw others.length === 0 ? first : new AggregateError([first, ...others], first.message);
}

import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

/** What a request over HTTP may ask for. */
const BY_REQUEST: readonly OperationTypeNode[] = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

/**
 * The operation that is asked for.
 * @param kinds those that are taken: over HTTP all but subscriptions, over a WebSocket only these
 * @throws GraphQLError UNKNOWN_OPERATION where the name fits none, is missing among several, or it is of another kind
 */
export function chooseOperation(
  document: DocumentNode,
  name: string | undefined,
  kinds: readonly OperationTypeNode[] = BY_REQUEST,
): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap((operation) => operation.name?.value ?? []);
  const fitting = name === undefined ? operations : operations.filter((operation) => operation.name?.value === name);
  const [chosen, another] = fitting;
  if (chosen === undefined) {
    throw unknown(name === undefined ? 'The document has no operation.' : `There is no operation "${name}".`, names);
  }
  if (another !== undefined) throw unknown('The document has several operations: say which in operationName.', names);
  if (!kinds.includes(chosen.operation)) {
    throw unknown(
      chosen.operation === OperationTypeNode.SUBSCRIPTION
        ? 'A subscription needs a WebSocket (graphql-transport-ws) at the same address.'
        : `A WebSocket is for subscriptions: send a ${chosen.operation} by POST.`,
      [],
    );
  }
  return chosen;
}

function unknown(message: string, accepted: readonly string[]): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'UNKNOWN_OPERATION', argument: ['operationName'], accepted },
  });
}

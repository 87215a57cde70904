import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

/**
 * The operation that a request asks for.
 * @throws GraphQLError UNKNOWN_OPERATION where the name fits none, is missing among several, or it is a subscription
 */
export function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap((operation) => operation.name?.value ?? []);
  const fitting = name === undefined ? operations : operations.filter((operation) => operation.name?.value === name);
  const [chosen, another] = fitting;
  if (chosen === undefined) {
    throw unknown(name === undefined ? 'The document has no operation.' : `There is no operation "${name}".`, names);
  }
  if (another !== undefined) throw unknown('The document has several operations: say which in operationName.', names);
  if (chosen.operation === OperationTypeNode.SUBSCRIPTION) {
    throw unknown('A subscription needs a WebSocket (graphql-transport-ws) at the same address.', []);
  }
  return chosen;
}

function unknown(message: string, accepted: readonly string[]): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'UNKNOWN_OPERATION', argument: ['operationName'], accepted },
  });
}

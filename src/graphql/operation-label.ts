import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What may be said of an operation in metrics and traces: words of the schema, and nothing that a client wrote. */
export interface OperationLabel {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** the one field that it asks the root for, in the schema's word; else `several`, `none` or `unknown` */
  readonly field: string;
}

/** Whoever names a field that does not exist must not make a label of it: labels are kept for ever. */
const UNKNOWN = 'unknown';

/** Fragments inside fragments are followed this far; a cycle is refused elsewhere. */
const MOST_STEPS = 200;

/** One label for each root field of the schema, and three more: no document can make another one. */
export function operationLabel(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation: kind, selectionSet }: OperationDefinitionNode,
): OperationLabel {
  const names = rootFields(document, selectionSet);
  names.delete('__typename');
  const [only, another] = names;
  if (another !== undefined) return { kind, field: 'several' };
  if (only === undefined) return { kind, field: 'none' };
  const known =
    only === '__schema' || only === '__type' || Object.hasOwn(schema.getRootType(kind)?.getFields() ?? {}, only);
  return { kind, field: known ? only : UNKNOWN };
}

function rootFields(document: DocumentNode, start: SelectionSetNode): Set<string> {
  const fragments = new Map(
    document.definitions.flatMap((node): [string, SelectionSetNode[]][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, [node.selectionSet]]] : [],
    ),
  );
  const names = new Set<string>();
  const left = [start];
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = left.pop();
    if (next === undefined) break;
    for (const node of next.selections) {
      if (node.kind === Kind.FIELD) names.add(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) left.push(node.selectionSet);
      else left.push(...(fragments.get(node.name.value) ?? []));
    }
  }
  return names;
}

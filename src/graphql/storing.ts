import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { Pins } from './in-context.js';
import { selectionsIn } from './selections.js';

const tables = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/**
 * Whether nobody may store what a document is answered with: it writes, or it reads something with
 * `@cacheControl(maxAge: 0)`. Fields are told by their names alone, which errs on the side of not storing.
 */
export function isLive(schema: GraphQLSchema, document: DocumentNode): boolean {
  const names = liveNames(schema);
  return document.definitions.some((node) => {
    if (node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.QUERY) return true;
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) return false;
    return selectionsIn(node.selectionSet).some((inner) => inner.kind === Kind.FIELD && names.has(inner.name.value));
  });
}

/** Names of the fields whose answers are not a function of release, day and arguments alone, or are private. */
export function liveNames(schema: GraphQLSchema): ReadonlySet<string> {
  let names = tables.get(schema);
  if (names === undefined) tables.set(schema, (names = readNames(schema)));
  return names;
}

function readNames(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const live = types.flatMap((type) => Object.values(type.getFields()).filter(hasNoAge));
  return new Set(live.map(({ name }) => name));
}

function hasNoAge({ astNode }: GraphQLField<unknown, unknown>): boolean {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'cacheControl');
  const age = directive?.arguments?.find(({ name }) => name.value === 'maxAge')?.value;
  return age?.kind === Kind.INT && age.value === '0';
}

/**
 * `Cache-Control` of an answer that may be stored. With both clocks set it never changes; else it is asked for again
 * with its tag, since a release may have come.
 */
export function cacheControlOf({ release, asOf }: Pins): string {
  return release !== null && asOf !== null ? 'public, max-age=31536000, immutable' : 'public, no-cache';
}

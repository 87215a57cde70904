import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { Pins } from './in-context.js';

const tables = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/**
 * Whether nobody may store what a document is answered with: it writes, or it reads something with
 * `@cacheControl(maxAge: 0)`. Fields are told by their names alone, which errs on the side of not storing.
 */
export function isLive(schema: GraphQLSchema, document: DocumentNode): boolean {
  const names = liveNames(schema);
  let found = false;
  visit(document, {
    OperationDefinition: ({ operation }) => {
      if (operation !== OperationTypeNode.QUERY) found = true;
    },
    Field: ({ name }) => {
      if (names.has(name.value)) found = true;
    },
  });
  return found;
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

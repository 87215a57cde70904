import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import type { OperationTime } from './operation-time.js';

/** What of the context this needs; events of subscriptions have no time of their own. */
interface Timed {
  readonly time?: OperationTime;
}

/**
 * Let operations that work long pause where that costs little: before lists of objects, and before what is computed.
 * Fields of the roots are kept to their time as resolvers are made.
 */
export function fieldsInTurns(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith('__')) continue;
    Object.values(type.getFields()).filter(isPlaceToPause).forEach(pauseBefore);
  }
  return schema;
}

function isPlaceToPause({ type, resolve }: GraphQLField<unknown, Timed>): boolean {
  return resolve !== undefined || (isListType(getNullableType(type)) && isCompositeType(getNamedType(type)));
}

function pauseBefore(field: GraphQLField<unknown, Timed>): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info): unknown => {
    const pause = context.time?.pause() ?? null;
    return pause === null
      ? resolve(source, args, context, info)
      : pause.then(() => resolve(source, args, context, info));
  };
}

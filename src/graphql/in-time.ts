import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { costsOf } from './costs.js';
import type { OperationTime } from './operation-time.js';

/** What of the context this needs; events of subscriptions have no time of their own. */
interface Timed {
  readonly time?: OperationTime;
}

type Resolver = GraphQLFieldResolver<unknown, Timed>;

/** From this cost on a field has a turn of its own, and is given up when the time is up. */
const LONG = 100;

/**
 * Resolvers by type and field, those of `Query` kept to the time of the operation: by what they cost they have a turn of
 * their own, or let others go first where the operation has worked long.
 */
export function queriesInTime<Resolvers extends object>(resolvers: Resolvers): Resolvers {
  const queries: unknown = Reflect.get(resolvers, 'Query');
  if (typeof queries !== 'object' || queries === null) return resolvers;
  const kept = Object.entries(queries).map(([name, given]: [string, unknown]): [string, unknown] => [
    name,
    isResolver(given) ? keepTime(given) : given,
  ]);
  return { ...resolvers, Query: Object.fromEntries(kept) };
}

function keepTime(resolve: Resolver): Resolver {
  let isLong: boolean | undefined;
  return (root, args, context, info) => {
    isLong ??= weightOf(info) >= LONG;
    const { time } = context;
    const work = (): unknown => resolve(root, args, context, info);
    if (time === undefined) return work();
    if (isLong) return time.inTurn(work);
    time.check();
    const pause = time.pause();
    return pause === null ? work() : pause.then(work);
  };
}

function weightOf({ schema, parentType, fieldName }: GraphQLResolveInfo): number {
  return costsOf(schema).get(`${parentType.name}.${fieldName}`)?.weight ?? 1;
}

function isResolver(given: unknown): given is Resolver {
  return typeof given === 'function';
}

import { GraphQLError } from 'graphql';

/** The error for a value that a scalar does not take; `accepted` are examples of what it does. */
export function badScalar(value: unknown, wanted: string, accepted: readonly string[]): GraphQLError {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 50)) : 'This value';
  return new GraphQLError(`${shown} is not ${wanted}, such as ${accepted.join(' or ')}.`, {
    extensions: { code: 'BAD_ARGUMENT', accepted },
  });
}

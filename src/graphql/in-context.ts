import { getDirectiveValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { CalendarDate } from '../catalogue/dates.js';

/** What `@inContext` of an operation says; null where it does not say. */
export interface Pins {
  readonly release: string | null;
  readonly asOf: CalendarDate | null;
}

/** @throws GraphQLError BAD_ARGUMENT where the date is none */
export function readPins(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Pins {
  const directive = schema.getDirective('inContext');
  const values = directive ? getDirectiveValues(directive, operation, variables) : undefined;
  return { release: textOf(values?.['release']), asOf: textOf(values?.['asOf']) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

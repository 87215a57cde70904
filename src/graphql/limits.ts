import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

/** What every operation must keep. Each limit is refused with a code of its own, which names it and what was found. */
export const LIMITS = {
  bodyBytes: { code: 'BODY_TOO_LARGE', of: 'bytes of the body', value: 100_000 },
  writerBodyBytes: {
    code: 'BODY_TOO_LARGE',
    of: 'bytes of the body that a contributor sends',
    value: 16_000_000,
  },
  tokens: { code: 'TOO_MANY_TOKENS', of: 'tokens of the document', value: 2_000 },
  depth: { code: 'TOO_DEEP', of: 'levels of nested fields', value: 16 },
  fields: { code: 'TOO_MANY_FIELDS', of: 'fields of an operation, fragments written out', value: 1_000 },
  aliases: { code: 'TOO_MANY_ALIASES', of: 'aliased or repeated fields of an operation', value: 60 },
  fragments: { code: 'TOO_MANY_FRAGMENTS', of: 'fragments of the document', value: 50 },
  directives: { code: 'TOO_MANY_DIRECTIVES', of: 'directives of an operation', value: 60 },
  cost: { code: 'TOO_COSTLY', of: 'values that an operation could return or compute', value: 120_000 },
  pageSize: { code: 'PAGE_TOO_LARGE', of: 'elements of a page, or ids of a list', value: 100 },
} as const satisfies Readonly<Record<string, { code: ErrorCode; of: string; value: number }>>;

/** What a client is held to beside its operations, by the name that a refusal with RATE_LIMITED has it. */
export const CLIENT_LIMITS = [
  'requestsPerAddress',
  'requestsPerToken',
  'refusedTokens',
  'connections',
  'subscriptions',
] as const;
export type ClientLimit = (typeof CLIENT_LIMITS)[number];

export type LimitName = keyof typeof LIMITS;

/** How many elements a page has where nobody says. */
export const DEFAULT_PAGE_SIZE = 20;

/** The error that refuses what is above a limit. */
export function aboveLimit(name: LimitName, found: number, argument?: readonly (string | number)[]): GraphQLError {
  const { code, of, value } = LIMITS[name];
  const shown = Number.isFinite(found) ? String(Math.round(found)) : 'more than can be counted';
  return new GraphQLError(`Too much: at most ${String(value)} ${of}, found ${shown}.`, {
    extensions: {
      code,
      limit: name,
      value,
      found: Number.isFinite(found) ? Math.round(found) : null,
      ...(argument && { argument }),
    },
  });
}

/** @throws GraphQLError with the limit's code where more was found than it allows */
export function keepLimit(name: LimitName, found: number, argument?: readonly (string | number)[]): void {
  if (found > LIMITS[name].value) throw aboveLimit(name, found, argument);
}

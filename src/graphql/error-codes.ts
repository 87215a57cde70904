/** Every code that an answer's error can carry in `extensions.code`: the one documented list. */
export interface ErrorCodeInfo {
  readonly code: string;
  /** HTTP status where the whole request is refused; errors of single fields arrive with 200 */
  readonly status: number;
  readonly meaning: string;
  readonly remedy: string;
}

export const ERROR_CODES = [
  {
    code: 'BAD_ARGUMENT',
    status: 400,
    meaning: 'An argument or variable has a value that is not taken; `argument` says which, `accepted` what is taken.',
    remedy: 'Give one of the accepted values.',
  },
  {
    code: 'UNKNOWN_ENTRY',
    status: 400,
    meaning: 'An argument names an entry that the registry does not have; `accepted` lists near matches.',
    remedy: 'Correct the name, or look it up with `search`.',
  },
  {
    code: 'UNKNOWN_RELEASE',
    status: 400,
    meaning: 'There is no release of this version; `accepted` lists near ones.',
    remedy: 'Take a version that `releases` lists.',
  },
  {
    code: 'BAD_CURSOR',
    status: 400,
    meaning: 'A cursor was not made by this list in this order.',
    remedy: 'Take cursors from `edges` or `pageInfo` of the same field with the same `orderBy`.',
  },
  {
    code: 'GRAPHQL_PARSE_FAILED',
    status: 400,
    meaning: 'The query is not GraphQL.',
    remedy: 'Correct the syntax at the line and column given.',
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    status: 400,
    meaning: 'The query does not fit the schema.',
    remedy: 'Compare it with the schema; the message often says what was meant.',
  },
  {
    code: 'UNKNOWN_OPERATION',
    status: 400,
    meaning: 'The document has no operation of this name, several and none was named, or a subscription over HTTP.',
    remedy: 'Name one of the accepted operations in `operationName`.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    status: 400,
    meaning: 'No document is known by this hash or id, or there was no room for it any more.',
    remedy: 'Send the query together with its hash; clients of automatic persisted queries do so by themselves.',
  },
  {
    code: 'PERSISTED_QUERY_MISMATCH',
    status: 400,
    meaning: 'The hash that came with a query is not the SHA-256 of its text.',
    remedy: 'Hash the text exactly as it is sent, as UTF-8, in lower-case hex.',
  },
  {
    code: 'UNAUTHENTICATED',
    status: 401,
    meaning: 'The operation needs a token and none came, or the one that came does not hold; `reason` says why.',
    remedy: 'Send a valid token: `Authorization: Bearer redlines_…`. Without any header everything can be read.',
  },
  {
    code: 'FORBIDDEN',
    status: 403,
    meaning: 'The token holds, and does not allow this; `needs` lists the roles of which one is needed.',
    remedy: 'Use the token of a person with that role.',
  },
  {
    code: 'VERIFICATION_UNAVAILABLE',
    status: 503,
    meaning: 'The token cannot be checked now: the database, or the identity provider, does not answer.',
    remedy: 'Try again after `retryAfterSeconds`.',
  },
  {
    code: 'DATABASE_UNAVAILABLE',
    status: 503,
    meaning: 'The database does not answer now. Reading goes on without it; what writes does not.',
    remedy: 'See whether the change was made, and try again after `retryAfterSeconds`.',
  },
  {
    code: 'RATE_LIMITED',
    status: 429,
    meaning: 'Too many requests came from this address or with this token, or too many tokens that do not hold.',
    remedy: 'Wait for `retryAfterSeconds`, and ask for more in one request.',
  },
  {
    code: 'TOO_MANY_CONCURRENT',
    status: 429,
    meaning: 'Too many requests of this address or token are being answered, or wait for it, or for a portfolio.',
    remedy: 'Wait for the answers to what was sent before, and for `retryAfterSeconds`; send fewer at a time.',
  },
  {
    code: 'OPERATION_TIMEOUT',
    status: 503,
    meaning: 'The operation took longer than one may take, and was given up.',
    remedy: 'Try again after `retryAfterSeconds`; where it happens again, ask for less in one operation.',
  },
  {
    code: 'EVENTS_LOST',
    status: 429,
    meaning: 'A subscription was read more slowly than events came, and some are lost.',
    remedy: 'Ask for the present state and subscribe again.',
  },
  {
    code: 'BAD_REQUEST',
    status: 400,
    meaning: 'The HTTP request is not one for GraphQL.',
    remedy:
      'POST a JSON object with `query` and, where needed, `variables` and `operationName`; or GET with `?query=`.',
  },
  {
    code: 'POST_REQUIRED',
    status: 405,
    meaning: 'A mutation came by GET, which must not change anything.',
    remedy: 'Send it by POST.',
  },
  {
    code: 'BATCH_REFUSED',
    status: 400,
    meaning: 'Several operations came in one request.',
    remedy: 'Send one operation a request; one operation can ask for many fields.',
  },
  {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    meaning: 'The body is of a type that is not taken.',
    remedy: 'Send `application/json` or `application/graphql`.',
  },
  {
    code: 'BODY_TOO_LARGE',
    status: 413,
    meaning: 'The body is larger than the limit.',
    remedy: 'Ask for less in one request.',
  },
  {
    code: 'TOO_MANY_TOKENS',
    status: 400,
    meaning: 'The document has more tokens than the limit.',
    remedy: 'Use fragments and variables, or split the document.',
  },
  {
    code: 'TOO_DEEP',
    status: 400,
    meaning: 'Fields are nested deeper than the limit.',
    remedy: 'Ask for the inner entries by id in a second query.',
  },
  {
    code: 'TOO_MANY_FIELDS',
    status: 400,
    meaning: 'The operation selects more fields than the limit, fragments written out.',
    remedy: 'Split it, or use fewer fragments inside fragments.',
  },
  {
    code: 'TOO_MANY_ALIASES',
    status: 400,
    meaning: 'The operation has more aliased or repeated fields than the limit.',
    remedy: 'Use filters that take lists, `nodes(ids:)`, or several requests.',
  },
  {
    code: 'TOO_MANY_FRAGMENTS',
    status: 400,
    meaning: 'The document has more fragments than the limit: checking them takes time in the square of their number.',
    remedy: 'Write some of them out.',
  },
  {
    code: 'TOO_MANY_DIRECTIVES',
    status: 400,
    meaning: 'The operation has more directives than the limit.',
    remedy: 'Leave out what is not needed.',
  },
  {
    code: 'TOO_COSTLY',
    status: 400,
    meaning: 'The operation could return or compute more than the limit allows.',
    remedy: 'Ask for smaller pages, fewer nested lists, or split it.',
  },
  {
    code: 'PAGE_TOO_LARGE',
    status: 400,
    meaning: 'A page, or a list of ids, is larger than the limit.',
    remedy: 'Ask for smaller pages and follow `pageInfo.endCursor`.',
  },
  {
    code: 'INTERNAL',
    status: 500,
    meaning: 'Something went wrong inside the registry; it is no fault of the query.',
    remedy: 'Report the `requestId`; the log has the cause under it.',
  },
] as const satisfies readonly ErrorCodeInfo[];

export type ErrorCode = (typeof ERROR_CODES)[number]['code'];
type KnownCode = (typeof ERROR_CODES)[number];

const BY_CODE: ReadonlyMap<string, KnownCode> = new Map(ERROR_CODES.map((info) => [info.code, info]));

/** What is documented about a code; undefined where it is none of ours. */
export function errorCode(code: unknown): KnownCode | undefined {
  return typeof code === 'string' ? BY_CODE.get(code) : undefined;
}

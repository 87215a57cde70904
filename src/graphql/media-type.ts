import { LRUCache } from 'lru-cache';

/**
 * The two media types of GraphQL over HTTP. With the newer one the status says what became of the request; with plain
 * JSON, which older clients read, a request that is well formed gets 200 whatever became of its query.
 */
export const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

export type GraphqlMediaType = typeof GRAPHQL_RESPONSE | typeof JSON_TYPE;

const known = new LRUCache<string, GraphqlMediaType>({ max: 200 });

/** The type that a client asked for: the newer only by name, since who sends nothing may know nothing of it. */
export function mediaTypeFor(accept = ''): GraphqlMediaType {
  let type = known.get(accept);
  if (type === undefined) known.set(accept, (type = choose(accept)));
  return type;
}

function choose(accept: string): GraphqlMediaType {
  const wanted = accept.split(',').map((range) => weigh(range));
  const newer = wanted.find(({ type }) => type === GRAPHQL_RESPONSE)?.quality ?? 0;
  const older = wanted.find(({ type }) => type === JSON_TYPE)?.quality ?? 0;
  return newer > 0 && newer >= older ? GRAPHQL_RESPONSE : JSON_TYPE;
}

function weigh(range: string): { readonly type: string; readonly quality: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

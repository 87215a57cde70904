import type { GraphQLSchema } from 'graphql';
import { rawBytes, socketMessages } from './connection-cases.js';
import { Dice } from './dice.js';
import { DocumentMaker } from './documents.js';
import { junk, type Words, wordFor } from './words.js';

/** One thing that is sent, or said. */
export type FuzzCase =
  | {
      readonly kind: 'http';
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Buffer | undefined;
    }
  /** bytes on a connection, in pieces */
  | { readonly kind: 'raw'; readonly pieces: readonly Buffer[] }
  /** messages on a WebSocket; what is no text is sent as bytes of its own, below the protocol */
  | { readonly kind: 'socket'; readonly messages: readonly (string | Buffer)[] };

export interface Fuzzed {
  readonly schema: GraphQLSchema;
  readonly words: Words;
  /** such as `GET /figures/:file` */
  readonly routes: readonly string[];
  /** of somebody who may propose; used by some */
  readonly token: string | undefined;
}

/** The n-th case of a seed: the same whenever it is made. */
export function fuzzCase(fuzzed: Fuzzed, seed: number, n: number): FuzzCase {
  const dice = new Dice(seed * 1_000_003 + n);
  const kind = dice.below(100);
  if (kind < 50) return graphql(fuzzed, dice);
  if (kind < 62) return broken(fuzzed, dice);
  if (kind < 87) return route(fuzzed, dice);
  if (kind < 96) return { kind: 'raw', pieces: rawBytes(fuzzed, dice) };
  return { kind: 'socket', messages: socketMessages(fuzzed, dice) };
}

const JSON_TYPE = 'application/json';

function authorization({ token }: Fuzzed, dice: Dice): Readonly<Record<string, string>> {
  if (dice.chance(0.9)) return {};
  if (dice.chance(0.3)) return { authorization: `Bearer ${junkHeader(dice)}` };
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

function graphql(fuzzed: Fuzzed, dice: Dice): FuzzCase {
  const isMutation = dice.chance(0.15);
  const made = new DocumentMaker(fuzzed.schema, fuzzed.words, dice).make(isMutation ? 'mutation' : 'query');
  const headers = { accept: dice.pick(['*/*', JSON_TYPE, 'application/graphql-response+json', 'text/html']) };
  if (dice.chance(0.2)) {
    const query = new URLSearchParams({ query: wellFormed(made.query), variables: JSON.stringify(made.variables) });
    return { kind: 'http', method: 'GET', path: `/graphql?${query.toString()}`, headers, body: undefined };
  }
  return {
    kind: 'http',
    method: 'POST',
    path: '/graphql',
    headers: {
      ...{ ...headers, 'content-type': JSON_TYPE },
      ...authorization(isMutation ? fuzzed : { ...fuzzed, token: undefined }, dice),
    },
    body: JSON.stringify(made),
  };
}

/** A document or body with pieces taken out, doubled or put in. */
function broken(fuzzed: Fuzzed, dice: Dice): FuzzCase {
  const made = new DocumentMaker(fuzzed.schema, fuzzed.words, dice).make('query');
  const headers = { 'content-type': dice.pick([JSON_TYPE, JSON_TYPE, 'application/graphql', 'text/plain', 'x']) };
  const whole = JSON.stringify(made);
  const query = spoil(made.query, dice);
  const body = dice.pick<string | Buffer>([
    JSON.stringify({ query }),
    JSON.stringify({ ...made, query: query.slice(0, dice.below(query.length + 1)) }),
    spoil(whole, dice),
    whole.slice(0, dice.below(whole.length)),
    JSON.stringify([made, made]),
    JSON.stringify({ ...made, variables: dice.pick<unknown>([[], 'x', 1, null, { v0: junk(dice) }]) }),
    JSON.stringify({ ...made, operationName: dice.pick<unknown>(['Q', '', 1, null, junk(dice)]) }),
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: junk(dice) } } }),
    JSON.stringify({ documentId: junk(dice) }),
    Buffer.concat([Buffer.from(whole.slice(0, 20)), dice.bytes(30), Buffer.from(whole.slice(20))]),
    dice.bytes(dice.below(300)),
  ]);
  return { kind: 'http', method: 'POST', path: '/graphql', headers, body };
}

const PIECES: readonly [string, ...string[]] = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '$',
  '@',
  '...',
  '"',
  '"""',
  '\\',
  '#',
  '!',
  '&',
  '|',
  '=',
  'on',
  'fragment F on Query',
  'query',
  '@skip(if: true)',
  '\u0000',
  '\uFEFF',
  '1e',
  '-',
  '__proto__',
  '__typename',
  '__schema',
  ',,,,',
];

function spoil(text: string, dice: Dice): string {
  let spoilt = text;
  for (let i = 1 + dice.below(3); i > 0; i -= 1) {
    const at = dice.below(spoilt.length + 1);
    const length = dice.below(6);
    const piece = dice.pick([dice.pick(PIECES), '', spoilt.slice(at, at + 20), junk(dice)]);
    spoilt = spoilt.slice(0, at) + piece + spoilt.slice(at + length);
  }
  return spoilt;
}

const SUFFIXES: readonly [string, ...string[]] = [
  '',
  '',
  '.json',
  '.html',
  '.csv',
  '.svg',
  '.png',
  '.docx',
  '.md',
  '.ris',
  '.bib',
  '.jsonld',
  '.atom',
  '.xyz',
  '.',
];
const PARAMETERS = [
  'asOf',
  'from',
  'to',
  'q',
  'query',
  'status',
  'regimes',
  'scenarios',
  'layers',
  'include',
  'exclude',
  'scale',
  'theme',
  'width',
  'style',
  'of',
  'format',
  'url',
  'id',
  'page',
  'after',
  'first',
  'sort',
  'kinds',
  'countries',
  'target',
  'step',
  'concept',
  'minConfidence',
  'maxwidth',
  'system',
  'metric',
  'x',
] as const;

/** Any route with a path made up, parameters and headers. */
function route(fuzzed: Fuzzed, dice: Dice): FuzzCase {
  const { words, routes } = fuzzed;
  const [method = 'GET', pattern = '/'] = (dice.pick(routes) ?? 'GET /').split(' ');
  const path = pattern
    .replace(/:(\w+)(\([^)]*\))?/gu, (_, name: string) =>
      encode(`${wordFor(name, dice, words)}${dice.pick(SUFFIXES)}`, dice),
    )
    .replace(
      /\*/gu,
      () =>
        encode(dice.chance(0.5) ? (dice.pick(words.ids) ?? '') : wordFor('slug', dice, words), dice) +
        dice.pick(SUFFIXES),
    );
  const parameters = dice
    .times(dice.below(4), () => dice.pick(PARAMETERS))
    .map((name) => `${name}=${encode(wordFor(name, dice, words), dice)}`);
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  const isPost = method === 'POST';
  return {
    kind: 'http',
    method: dice.chance(0.05) ? dice.pick(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) : method,
    path: `${path.startsWith('/') ? '' : '/'}${path}${query}`.replace(/[^\u0021-\u007E]/gu, ''),
    headers: {
      ...headersOf(dice),
      ...authorization(fuzzed, dice),
      ...(isPost && {
        'content-type': dice.pick(['application/x-www-form-urlencoded', JSON_TYPE, 'multipart/form-data']),
      }),
    },
    body: isPost ? `${dice.pick(PARAMETERS)}=${encode(junk(dice), dice)}&token=${encode(junk(dice), dice)}` : undefined,
  };
}

function encode(text: string, dice: Dice): string {
  if (dice.chance(0.03)) return dice.pick(['%', '%zz', '%C0%80', '%ff%fe', '%00', '%2e%2e%2f', '..', '//', '%u0041']);
  const path = encodeURIComponent(wellFormed(text));
  return dice.chance(0.5) ? path.replaceAll('%2F', '/') : path;
}

/** Half of a character cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '?');
}

function headersOf(dice: Dice): Readonly<Record<string, string>> {
  const values: readonly (readonly [string, readonly [string, ...string[]]])[] = [
    [
      'accept',
      ['*/*', 'text/html', JSON_TYPE, 'a/b;q=x,', '*', ';;;', 'application/ld+json;profile="x', 'text/html;q=9'],
    ],
    ['if-none-match', ['*', '"x"', 'W/"', ',,,', '"', 'W/"a", "b"']],
    ['if-modified-since', ['x', 'Thu, 01 Jan 1970 00:00:00 GMT', '99999999999']],
    ['range', ['bytes=0-', 'bytes=-1', 'bytes=5-1', 'bytes=0-0,1-1', 'x=1', 'bytes=99999999999999999999-']],
    ['accept-encoding', ['gzip', 'br;q=0, gzip;q=x', 'identity;q=0', '*;q=0', 'zstd', '']],
    ['accept-language', ['de', '*;q=x', 'x'.repeat(300)]],
    ['cookie', ['a=b', 'theme=%', 'redlines_session=x.y.z', '=;=', 'theme=dark; theme=light']],
    ['origin', ['null', 'https://example.org', 'file://', 'x']],
    ['x-request-id', ['ok', '{"a":1}', 'x'.repeat(500), '${jndi:ldap://x}']],
    ['x-forwarded-for', ['1.2.3.4', ',', 'x'.repeat(200), '::1']],
    ['content-length', ['0']],
    ['host', ['x', 'localhost:1', '[::1]', 'a..b']],
  ];
  return Object.fromEntries(dice.some(values, 0.12).map(([name, from]) => [name, dice.pick(from)]));
}

function junkHeader(dice: Dice): string {
  return junk(dice)
    .replace(/[^\u0020-\u007E]/gu, '')
    .slice(0, 2_000);
}

/** Requests that would harm a careless service, by kind; each is made anew with a number so that none is known. */

export interface RawRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Hostile {
  readonly kind: string;
  readonly what: string;
  readonly make: (n: number) => RawRequest;
}

export const GRAPHQL = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

export function ask(query: string, variables?: unknown): RawRequest {
  return { method: 'POST', path: '/graphql', headers: GRAPHQL, body: JSON.stringify({ query, variables }) };
}

/** Variables as they stand: nested more deeply than can be made of values. */
function askRaw(query: string, variables: string): RawRequest {
  const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
  return { method: 'POST', path: '/graphql', headers: GRAPHQL, body };
}

function get(path: string, headers: Readonly<Record<string, string>> = {}): RawRequest {
  return { method: 'GET', path, headers, body: '' };
}

const list = (n: number, make: (i: number) => string, between = ' ') =>
  Array.from({ length: n }, (_, i) => make(i)).join(between);
const long = (n: number, part = 'x') => part.repeat(Math.ceil(n / part.length)).slice(0, n);
const hostile = (kind: string, what: string, make: Hostile['make']): Hostile => ({ kind, what, make });

/** Wrong cursors, texts that look like ids, and numbers beyond numbers. */
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const brackets = (n: number) => '['.repeat(n) + ']'.repeat(n);

const DEEP: readonly Hostile[] = [
  hostile('deep nesting', '5,000 levels', (n) => ask(`${'{ a '.repeat(5_000)} # ${n}`)),
  hostile('deep nesting', '300 fields, none closed twice', (n) =>
    ask(`${'{ a '.repeat(300)}${'}'.repeat(300)} # ${n}`),
  ),
  hostile('deep nesting', '600 inline fragments', (n) => ask(`{ ${'... { '.repeat(600)}a${n}${' }'.repeat(600)} }`)),
  hostile('deep nesting', 'a list of lists in an argument', (n) =>
    ask(`{ nodes(ids: ${brackets(950)}) { id } } # ${n}`),
  ),
  hostile('deep nesting', 'an object of objects in an argument', (n) =>
    ask(`{ interventions(filter: ${'{a:'.repeat(480)}1${'}'.repeat(480)}) { totalCount } } # ${n}`),
  ),
  hostile('deep nesting', 'a list of 40,000 lists in a variable', (n) =>
    askRaw(
      `query ($f: InterventionFilter) { interventions(filter: $f) { totalCount } } # ${n}`,
      `{"f":${brackets(40_000)}}`,
    ),
  ),
  hostile('deep nesting', '14,000 objects in a variable', (n) =>
    askRaw(
      `query ($f: InterventionFilter) { interventions(filter: $f) { totalCount } } # ${n}`,
      `{"f":${'{"a":'.repeat(14_000)}1${'}'.repeat(14_000)}}`,
    ),
  ),
  hostile('deep nesting', 'types of fields of types', (n) =>
    ask(`{ __schema { types { ${'fields { type { '.repeat(6)}name${' } }'.repeat(6)} } } } # ${n}`),
  ),
  hostile('deep nesting', '99,000 open brackets for a body', () => ({
    ...ask(''),
    body: `{"query":${'['.repeat(99_000)}`,
  })),
];

const FRAGMENTS: readonly Hostile[] = [
  hostile('fragments', 'a circle of 50', (n) =>
    ask(`{ ...F0 } ${list(50, (i) => `fragment F${i} on Query { a${n}: context { asOf } ...F${(i + 1) % 50} }`)}`),
  ),
  hostile('fragments', '22, each in all others', (n) =>
    ask(`{ ...F0 } ${list(22, (i) => `fragment F${i} on Query { ${list(22, (j) => `...F${j}`)} }`)} # ${n}`),
  ),
  hostile('fragments', 'doubled 40 times', (n) =>
    ask(
      `{ ...F0 } ${list(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Query { layers { id } } # ${n}`,
    ),
  ),
  hostile('fragments', '40 that lead to each other and to nothing', (n) =>
    ask(
      `{ context { asOf } ...F0 } ${list(40, (i) => `fragment F${i} on Query { ${i === 39 ? '...F40' : list(39 - i, (j) => `...F${i + 1 + j}`)} }`)} # ${n}`,
    ),
  ),
  hostile('fragments', '45 with fields in conflict', (n) =>
    ask(
      `{ ${list(45, (i) => `...F${i}`)} } ${list(45, (i) => `fragment F${i} on Query { interventions(first: ${i}) { totalCount nodes { id claims { id } } } }`)} # ${n}`,
    ),
  ),
  hostile('fragments', '180 operations over 40 fragments', (n) =>
    ask(
      `${list(180, (i) => `query Q${i} { ...F0 }`)} ${list(40, (i) => `fragment F${i} on Query { a${i}: __typename ...F${i + 1} }`)} fragment F40 on Query { __typename } # ${n}`,
    ),
  ),
  hostile('fragments', 'fields of one name, 58 times', (n) =>
    ask(
      `{ ${list(58, (i) => `interventions(first: ${i}) { nodes { claims { id intervention { id } } id } }`)} } # ${n}`,
    ),
  ),
];

const ALIASES: readonly Hostile[] = [
  hostile('aliases', '10,000', (n) => ask(`{ ${list(10_000, (i) => `a${i}:layers{id}`)} } # ${n}`)),
  hostile('aliases', '600 within the limit of tokens', (n) =>
    ask(`{ ${list(600, (i) => `a${i}: __typename`)} } # ${n}`),
  ),
  hostile('aliases', '900 repeated fields', (n) => ask(`{ ${'__typename '.repeat(900)} } # ${n}`)),
  hostile('aliases', 'of the costliest fields', (n) =>
    ask(`{ ${list(58, (i) => `a${i}: coverageHistory(from: "1990-01-01", to: "2030-12-31") { date }`)} } # ${n}`),
  ),
  hostile('aliases', 'of portfolios', (n) => ask(`{ ${list(58, (i) => `a${i}: portfolio { outcome }`)} } # ${n}`)),
  hostile('aliases', 'a batch of 500 queries', (n) => ({
    ...ask(''),
    body: JSON.stringify(Array.from({ length: 500 }, () => ({ query: `{ layers { id } } # ${n}` }))),
  })),
  hostile('aliases', '60 directives that there are not', (n) =>
    ask(`{ ${list(59, (i) => `a${i}: __typename @no${n}x${i}`)} }`),
  ),
];

const LITERALS: readonly Hostile[] = [
  hostile('huge literals', 'a text of 95 kB', (n) => ask(`{ search(query: "${long(95_000)}${n}") { totalCount } }`)),
  hostile('huge literals', 'a text of 13,000 escapes', (n) =>
    ask(`{ search(query: "${'\\u0041'.repeat(13_000)}${n}") { totalCount } }`),
  ),
  hostile('huge literals', 'a block of 31,000 lines', (n) =>
    ask(`{ search(query: """${'\n '.repeat(31_000)}""") { totalCount } } # ${n}`),
  ),
  hostile('huge literals', 'a whole number of 95,000 digits', (n) =>
    ask(`{ interventions(first: ${long(95_000, '9')}${n}) { totalCount } }`),
  ),
  hostile('huge literals', 'a fraction of 95,000 digits', (n) =>
    ask(`{ interventions(first: 0.${long(95_000, '9')}${n}) { totalCount } }`),
  ),
  hostile('huge literals', 'a name of 90 kB', (n) => ask(`{ ${long(90_000)}${n} }`)),
  hostile('huge literals', '900 names that nearly are fields', (n) =>
    ask(`{ ${list(900, (i) => `interventionz${i}x${n}`)} }`),
  ),
  hostile('huge literals', '320 names that nearly are types', (n) =>
    ask(`{ node(id: "a") { ${list(320, (i) => `... on Interventionn${i}${long(90)}${n} { id }`)} } }`),
  ),
  hostile('huge literals', '1,900 values that an enum does not have', (n) =>
    ask(`{ interventions(filter: {kinds: [${list(1_900, (i) => `TREATYY${i}`)}]}) { totalCount } } # ${n}`),
  ),
  hostile('huge literals', '5,500 fields in a variable that are none', (n) =>
    ask(`query ($f: InterventionFilter) { interventions(filter: $f) { totalCount } } # ${n}`, {
      f: Object.fromEntries(Array.from({ length: 5_500 }, (_, i) => [`kindz${i}`, i])),
    }),
  ),
  hostile('huge literals', '20,000 objects for ids in a variable', (n) =>
    ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } } # ${n}`, { ids: Array.from({ length: 20_000 }, () => ({})) }),
  ),
  hostile('huge literals', '280 variables with defaults', (n) =>
    ask(`query (${list(280, (i) => `$v${i}: Int = ${i}`)}) { __typename } # ${n}`),
  ),
  hostile('huge literals', '2,000 judgements of a system', (n) =>
    ask(`query ($s: SystemProfile!) { assessSystem(system: $s) { __typename } } # ${n}`, {
      s: {
        quantities: [],
        judgements: Array.from({ length: 2_000 }, (_, i) => ({ id: `judgement/${i}`, holds: true })),
      },
    }),
  ),
  hostile('huge literals', '1,500 weights of a portfolio', (n) =>
    ask(`query ($c: PortfolioCandidates) { portfolio(candidates: $c) { outcome } } # ${n}`, {
      c: { weights: Array.from({ length: 1_500 }, (_, i) => ({ intervention: `x${i}`, weight: i })) },
    }),
  ),
  hostile('huge literals', 'a body of 20 MB', (n) => ({ ...ask(''), body: `${n}${long(20_000_000)}` })),
];

const SEARCH: readonly Hostile[] = [
  ...['the', 'provi', 'a', 'inter', 'aaaaaaaa'].map((word) =>
    hostile('search', `"${word}", as often as fits`, (n) =>
      ask(`{ search(query: "${long(195, `${word} `)}") { totalCount } } # ${n}`),
    ),
  ),
  hostile('search', '66 words of two letters', (n) =>
    ask(
      `{ search(query: "${list(66, (i) => String.fromCharCode(97 + (i % 26), 97 + ((i * 7 + n) % 26)))}") { totalCount } }`,
    ),
  ),
  hostile('search', 'misspelt words of many letters', (n) =>
    ask(
      `{ search(query: "governanse provideers interventon dislosures regulatons commisions securitty evaluatons artificiel") { totalCount } } # ${n}`,
    ),
  ),
  hostile('search', 'marks and accents', (n) =>
    ask(`{ search(query: "a${long(198, '\u0301')}") { totalCount } } # ${n}`),
  ),
  hostile('search', 'a pattern for the unwary: (a+)+$', (n) =>
    ask(`{ search(query: "${long(150, '(a+)+$ ')}${long(40, 'a')}!") { totalCount } } # ${n}`),
  ),
  hostile('search', 'a filter of words, 50 times', (n) =>
    ask(
      `{ ${list(50, (i) => `a${i}: definitions(first: 1, filter: {text: "${long(250, 'zq ')}${n}x${i}"}) { totalCount }`)} }`,
    ),
  ),
];

const CURSORS: readonly Hostile[] = [
  hostile('cursors and ids', '40 cursors of brackets', (n) =>
    ask(`{ ${list(40, (i) => `a${i}: interventions(after: "${cursor(brackets(300))}${i}") { totalCount }`)} } # ${n}`),
  ),
  hostile('cursors and ids', 'a cursor of 60,000 brackets', (n) =>
    ask(`{ interventions(after: "${Buffer.from(brackets(30_000)).toString('base64url')}") { totalCount } } # ${n}`),
  ),
  hostile('cursors and ids', 'a cursor of another order', (n) =>
    ask(`{ interventions(after: "${cursor(['score', -1, { toString: 1 }])}") { totalCount } } # ${n}`),
  ),
  hostile('cursors and ids', 'a cursor that fits, with a key of 1,400 letters', (n) =>
    ask(`{ regimes(after: "${cursor(['id', long(1_400)])}") { totalCount } } # ${n}`),
  ),
  ...['definition', 'provision', 'redLine', 'node'].map((field) =>
    hostile('cursors and ids', `58 times ${field}(id:) with 980 letters`, (n) =>
      ask(`{ ${list(58, (i) => `a${i}: ${field}(id: "intervention/${long(960, 'e')}${n}x${i}") { id }`)} }`),
    ),
  ),
  hostile('cursors and ids', '58 slugs of 190 letters', (n) =>
    ask(`{ ${list(58, (i) => `a${i}: swissCheese(scenario: "${long(180, 'bio')}${n}x${i}") { __typename }`)} }`),
  ),
  hostile('cursors and ids', '40 ids, each of 300 wrong ones', (n) =>
    ask(
      `query ($r: [String!]) { ${list(40, (i) => `a${i}: provisions(first: 1, filter: {interventions: $r}) { totalCount }`)} } # ${n}`,
      { r: Array.from({ length: 300 }, (_, i) => `${long(180, 'eu-')}${i}`) },
    ),
  ),
  hostile('cursors and ids', 'a release of 95 kB', (n) =>
    ask(`query @inContext(release: "${long(95_000, '2')}${n}") { __typename }`),
  ),
  hostile('cursors and ids', 'a day of 95 kB', (n) =>
    ask(`query @inContext(asOf: "${long(95_000, '2')}${n}") { __typename }`),
  ),
  hostile('cursors and ids', 'a hash of a document that was never sent', (n) =>
    get(
      `/graphql?extensions=${encodeURIComponent(`{"persistedQuery":{"version":1,"sha256Hash":"${long(64, 'ab')}"}}`)}&x=${n}`,
    ),
  ),
  hostile('cursors and ids', '100 ids to cite, of 900 letters', (n) =>
    ask(`query ($ids: [ID!]!) { cite(ids: $ids) { text } } # ${n}`, {
      ids: Array.from({ length: 100 }, (_, i) => `intervention/${long(880)}${i}`),
    }),
  ),
];

const HTTP: readonly Hostile[] = [
  hostile('addresses and headers', 'a slug of 14 kB', (n) => get(`/intervention/${long(14_000)}${n}`)),
  hostile('addresses and headers', '3,000 times ../', (n) => get(`/intervention/${long(9_000, '../')}${n}`)),
  hostile('addresses and headers', '12,000 slashes', (n) => get(`/${long(12_000, '/')}${n}`)),
  hostile('addresses and headers', '3,000 times %00', (n) => get(`/intervention/${long(9_000, '%00')}${n}`)),
  hostile('addresses and headers', 'a percent sign alone', (n) => get(`/intervention/%zz%${n}`)),
  hostile('addresses and headers', '2,000 parameters', (n) =>
    get(`/interventions?${list(2_000, (i) => `a${i}=${n}`, '&')}`.slice(0, 14_000)),
  ),
  hostile('addresses and headers', '300 scenarios that there are not', (n) =>
    get(`/coverage?${list(300, (i) => `scenarios=x${n}${i}`, '&')}`),
  ),
  hostile('addresses and headers', 'Accept of 8 kB', (n) =>
    get(`/intervention/none-${n}`, { accept: long(8_000, 'a/b;q=0.1,') }),
  ),
  hostile('addresses and headers', 'If-None-Match of 8 kB', (n) =>
    get(`/intervention/none-${n}`, { 'if-none-match': long(8_000, 'W/"a",') }),
  ),
  hostile('addresses and headers', 'Accept-Encoding of 8 kB', (n) =>
    get(`/intervention/none-${n}`, { 'accept-encoding': long(8_000, 'a;q=0.1,') }),
  ),
  hostile('addresses and headers', 'a cookie of 12 kB', (n) => get(`/none-${n}`, { cookie: long(12_000, 'a=b; ') })),
  hostile('addresses and headers', 'a token of 8 kB', () =>
    get('/', { authorization: `Bearer ${long(8_000, 'eyJ.')}` }),
  ),
  hostile('addresses and headers', 'a range of 8 kB', (n) =>
    get(`/exports/none-${n}`, { range: `bytes=${long(8_000, '0-1,')}` }),
  ),
  hostile('addresses and headers', 'headers of 20 kB', (n) => get(`/none-${n}`, { 'x-long': long(20_000) })),
];

export const HOSTILE: readonly Hostile[] = [
  ...DEEP,
  ...FRAGMENTS,
  ...ALIASES,
  ...LITERALS,
  ...SEARCH,
  ...CURSORS,
  ...HTTP,
];

import type { Identifier, IdentifierScheme } from './identifier-schemes.js';

/** What a bibliographic record says of its work. */
export interface Numbered {
  readonly url?: string;
  readonly number?: string;
}

type Finder = readonly [IdentifierScheme, RegExp, (groups: readonly string[]) => string];

/** `eli/reg/2024/1689/oj` is CELEX 3 2024 R 1689. */
const CELEX_TYPES: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D' };
const first = ([value = '']: readonly string[]): string => value;
const bill =
  (state: string) =>
  ([session = '', number = '']: readonly string[]): string =>
    `${state}/${session}/${number.toLowerCase()}`;

const IN_ADDRESS: readonly Finder[] = [
  ['celex', /^https?:\/\/eur-lex\.europa\.eu\/.*[?&]uri=CELEX(?::|%3A)([\w()-]+)/, first],
  ['celex', /^https?:\/\/eur-lex\.europa\.eu\/eli\/((?:reg|dir|dec)\/\d{4}\/\d+)\/oj/, celexOf],
  [
    'eli',
    /^https?:\/\/(?:eur-lex|data)\.europa\.eu\/eli\/([a-z_]+\/\d{4}\/\d+)\/oj/,
    ([path = '']) => `http://data.europa.eu/eli/${path}/oj`,
  ],
  ['doi', /^https?:\/\/(?:[^/]*doi\.org|[^/]+\/doi(?:\/(?:abs|full))?)\/(10\.\d{4,9}\/\S+)$/, first],
  ['arxiv', /^https?:\/\/arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}(?:v\d+)?)/, first],
  ['us-bill', /^https?:\/\/www\.(?:govinfo|congress)\.gov\/.*BILLS-(\d+)([a-z]+\d+)[a-z]{2,3}\./, bill('us')],
  [
    'us-bill',
    /^https?:\/\/leginfo\.legislature\.ca\.gov\/.*[?&]bill_id=(\d{4})(\d{4})0([A-Z]+\d+)/,
    ([from = '', to = '', number = '']) => bill('us-ca')([`${from}-${to}`, number]),
  ],
  [
    'us-bill',
    /^https?:\/\/(?:www|legislation)\.nysenate\.gov\/(?:legislation|pdf)\/bills\/(\d{4})\/([A-Z]\d+)(?:\/amendment\/)?([A-Z]?)$/,
    ([session = '', number = '', print = '']) => bill('us-ny')([session, number + print]),
  ],
  ['us-bill', /^https?:\/\/malegislature\.gov\/Bills\/(\d+)\/([A-Z]+\d+)$/, bill('us-ma')],
  [
    'us-bill',
    /^https?:\/\/www\.legislature\.mi\.gov\/.*ObjectName=(\d{4})-([A-Z]+)-(\d+)$/,
    ([session = '', chamber = '', number = '']) => bill('us-mi')([session, chamber + number]),
  ],
  ['un-document', /^https?:\/\/docs\.un\.org\/en\/([AES](?:\/[A-Z0-9.]+)+)$/, first],
];

const IN_NUMBER: readonly Finder[] = [
  ['arxiv', /^arXiv:(\S+)$/, first],
  ['un-document', /^([AES]\/(?:RES\/)?\d+(?:\/\d+)+)$/, first],
  ['cets', /^CETS No\. (\d{3})$/, first],
  ['executive-order', /^Executive Order (\d+)\b/, first],
  ['federal-register', /(?:^|, )(\d+ FR \d+)\b/, first],
  ['us-code', /^(\d+ ILCS \d+)\b/, first],
  ['us-code', /(?:^|; )(Colo\. Rev\. Stat\. §§? [\w.-]+(?: to [\w.-]+)?)/, first],
  ['us-bill', /^(H\.R\.|S\.) (\d+) \((\d+)th Congress\)$/, congressional],
];

function celexOf([path = '']: readonly string[]): string {
  const [kind = '', year = '', number = ''] = path.split('/');
  return `3${year}${CELEX_TYPES[kind] ?? ''}${number.padStart(4, '0')}`;
}

function congressional([chamber = '', number = '', congress = '']: readonly string[]): string {
  return `us/${congress}/${chamber === 'S.' ? 's' : 'hr'}${number}`;
}

/** The identifiers that the address and the number of a record hold, each once, in the order of the schemes' finders. */
export function derivedIdentifiers({ url, number }: Numbered): readonly Identifier[] {
  const found = new Map<string, Identifier>();
  for (const [text, finders] of [
    [url, IN_ADDRESS],
    [number, IN_NUMBER],
  ] as const) {
    for (const [scheme, pattern, valueOf] of finders) {
      const groups = text === undefined ? null : pattern.exec(text);
      if (groups === null) continue;
      const identifier = { scheme, value: valueOf(groups.slice(1)) };
      found.set(`${scheme} ${identifier.value}`, identifier);
    }
  }
  return [...found.values()];
}

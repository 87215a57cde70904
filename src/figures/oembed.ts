/** oEmbed 1.0 (oembed.com): which figure an address of the registry shows, and the answer about it. */
import { QuestionError } from '../catalogue/question-error.js';
import { escaped } from './embed-code.js';
import { queryOf, readFileName } from './figure-address.js';

export interface OembedTarget {
  /** null: the latest */
  readonly release: string | null;
  readonly name: string;
  readonly query: ReadonlyMap<string, string>;
}

/** Pages of the registry that show a figure, besides the figures themselves. */
const PAGES: readonly (readonly [RegExp, string, string | null])[] = [
  [/^coverage$/, 'coverage', null],
  [/^scenario\/([\w-]+)$/, 'cheese', 'scenario'],
  [/^concept\/([\w-]+)$/, 'compare-definitions', 'concept'],
  [/^intervention\/([\w-]+)$/, 'lineage', 'intervention'],
];

/** Whether a page always shows a figure that can be embedded: not every text has versions, nor every concept definitions. */
export function showsFigure(path: string): boolean {
  return PAGES.some(([pattern, name]) => (name === 'coverage' || name === 'cheese') && pattern.test(path));
}

/**
 * @throws QuestionError UNKNOWN_ENTRY where the address is not one of a figure here
 */
export function oembedTarget(url: string, publicUrl: string): OembedTarget {
  const known = [
    `${publicUrl}/figures/*`,
    `${publicUrl}/r/*/figures/*`,
    `${publicUrl}/coverage`,
    `${publicUrl}/scenario/*`,
  ];
  const refusal = new QuestionError(
    'UNKNOWN_ENTRY',
    `"${url}" is not the address of a figure of this registry.`,
    ['url'],
    known,
  );
  if (!URL.canParse(url) || !(url === publicUrl || url.startsWith(`${publicUrl}/`))) throw refusal;
  const [path = ''] = url.slice(publicUrl.length + 1).split(/[?#]/, 1);
  const [, framed = '', release, rest = path] = /^(embed\/)?r\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const query = queryOf(url.replace(/#.*$/, ''));
  const where = { release: release ?? null, query };
  const figure = framed === '' ? /^(?:figures|embed)\/([\w.-]+)$/.exec(rest)?.[1] : rest;
  if (figure !== undefined) return { ...where, name: readFileName(figure).name };
  for (const [pattern, name, key] of PAGES) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    return { ...where, name, query: key === null ? query : new Map([...query, [key, found[1] ?? '']]) };
  }
  throw refusal;
}

export type OembedAnswer = Readonly<Record<string, string | number>>;

/** The answer as XML, as the specification shows it. */
export function oembedXml(answer: OembedAnswer): string {
  const fields = Object.entries(answer).map(([key, value]) => `  <${key}>${escaped(String(value))}</${key}>\n`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${fields.join('')}</oembed>\n`;
}

import type { CslItem, CslName } from './csl.js';
import { latex } from './latex.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A value that is written as it is: a number or the macro of a month. */
interface Bare {
  readonly bare: string;
}
type Value = string | Bare | undefined;

/**
 * A record for BibTeX and biblatex alike: types and fields that both know, in UTF-8. Titles keep their capitals. The
 * number of what BibTeX has no type for stands in `howpublished`, the pinpoint in `note`.
 */
export function bibtexEntry(item: CslItem): string {
  const type = typeOf(item);
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: Readonly<Record<string, Value>> = {
    author: authorField(item),
    title: `{${latex(item.title)}}`,
    ...(type === 'incollection' && {
      booktitle: braced(item['container-title']),
      chapter: plain(item['chapter-number']),
    }),
    ...numberFields(item, type),
    institution: type === 'techreport' ? braced(bodyOf(item)) : undefined,
    year: year === undefined ? undefined : { bare: String(year) },
    month: month === undefined ? undefined : { bare: MONTHS[month - 1] ?? String(month) },
    day: day === undefined ? undefined : { bare: String(day) },
    version: plain(item.version),
    doi: item.DOI === undefined ? undefined : verbatim(item.DOI),
    url: item.URL === undefined ? undefined : verbatim(item.URL),
    note: plain([item.locator, item.note].filter((words) => words !== undefined).join('; ') || undefined),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${typeof value === 'string' ? `{${value}}` : value.bare},\n`],
  );
  return `@${type}{${citationKey(item.id)},\n${lines.join('')}}`;
}

/** The id, without what a key must not have. */
export function citationKey(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9/.:+-]+/g, '-');
}

function typeOf(item: CslItem): string {
  const inside = item['container-title'] !== undefined;
  if (item.type === 'article-journal' && inside) return 'article';
  if (item.type === 'chapter' && inside) return 'incollection';
  if (item.type === 'book') return 'book';
  return item.type === 'report' && bodyOf(item) !== undefined ? 'techreport' : 'misc';
}

/** BibTeX wants a report's institution: the body that wrote it. */
function bodyOf({ author }: CslItem): string | undefined {
  return author?.flatMap((name) => ('literal' in name ? [name.literal] : []))[0];
}

function numberFields({ number, genre, archive }: CslItem, type: string): Readonly<Record<string, Value>> {
  if (number !== undefined && archive === 'arXiv') {
    return { eprint: plain(number.replace(/^arXiv:/, '')), archiveprefix: archive };
  }
  if (type === 'techreport') return { number: plain(number) };
  const how = [genre, number].filter((words) => words !== undefined).join(', ');
  return { howpublished: plain(how === '' ? undefined : how) };
}

function authorField({ author, custom }: CslItem): Value {
  if (author === undefined) return undefined;
  const names = author.map(nameField);
  return [...names, ...(custom?.authorsIncomplete === true ? ['others'] : [])].join(' and ');
}

/** `von Neumann, Jr., John`; a body in braces, so that it is not taken apart. */
function nameField(name: CslName): string {
  if ('literal' in name) return `{${latex(name.literal)}}`;
  const last = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  return [last, name.suffix, name.given].flatMap((part) => (part === undefined ? [] : [latex(part)])).join(', ');
}

function plain(text: string | undefined): Value {
  return text === undefined ? undefined : latex(text);
}

function braced(text: string | undefined): Value {
  return text === undefined ? undefined : `{${latex(text)}}`;
}

/** Addresses are read letter by letter; only what would end the field must not stand in them. */
function verbatim(url: string): string {
  return url.replaceAll(/[{}\\\s]/g, (letter) => encodeURIComponent(letter));
}

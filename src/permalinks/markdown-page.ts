import { type FlatRecord, type FlatValue, isLinked, isList } from './entry-record.js';

export interface MarkdownPage {
  readonly title: string;
  readonly id: string;
  readonly record: FlatRecord;
  /** how it is cited, as Markdown */
  readonly citations: readonly string[];
  /** what links begin with: the absolute address of the release */
  readonly base: string;
}

/** An entry or answer as Markdown: its fields as a list, links to what it refers to, how it is cited. */
export function markdownPage({ title, id, record, citations, base }: MarkdownPage): string {
  const { id: _id, ...fields } = record;
  return [`# ${escape(title)}`, `\`${id}\``, listOf(fields, base, '').join('\n'), '## Cite as', ...citations]
    .join('\n\n')
    .concat('\n');
}

function listOf(record: FlatRecord, base: string, indent: string): readonly string[] {
  return Object.entries(record).flatMap(([field, value]) => {
    if (value === null || (isList(value) && value.length === 0)) return [];
    return lines(`${indent}- **${inWords(field)}**`, value, base, indent);
  });
}

function lines(head: string, value: FlatValue, base: string, indent: string): readonly string[] {
  const deeper = `${indent}  `;
  if (isList(value)) return [head, ...value.flatMap((item, i) => lines(`${deeper}- ${i + 1}`, item, base, deeper))];
  if (typeof value !== 'object' || value === null) return [`${head}: ${textOf(String(value))}`];
  if (isLinked(value)) return [`${head}: [${escape(value.name)}](${encodeURI(`${base}/${value.id}`)})`];
  return [head, ...listOf(value, base, deeper)];
}

function textOf(value: string): string {
  return /^https?:\/\/\S+$/.test(value) ? `<${value.replaceAll(/[<>]/g, encodeURIComponent)}>` : escape(value);
}

function inWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function escape(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`);
}

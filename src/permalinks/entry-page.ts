/** A plain page for one entry: a list of its fields, links to what it refers to, and how to cite it. No script. */
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import { type FlatRecord, type FlatValue, isLinked, isList } from './entry-record.js';

/** The one style of these pages; their content security policy names it by its hash. */
export const ENTRY_STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 72ch; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
dt { font-weight: bold; margin-top: .6rem; }
dd { margin: 0 0 0 1rem; }
dd dl, dd ul { margin: 0; padding-left: .8rem; border-left: 1px solid; }
dd ul { list-style: none; }
dd li + li { margin-top: .6rem; }
`;

export interface EntryPage {
  readonly id: string;
  readonly name: string;
  readonly record: FlatRecord;
  readonly release: ReleaseInfo;
  /** the address that never changes its content */
  readonly pinned: string;
  /** what links begin with: empty, or `/r/<release>` on a pinned page */
  readonly base: string;
}

export function entryPage({ id, name, record, release, pinned, base }: EntryPage): string {
  const { id: _id, ...fields } = record;
  return page(
    name,
    `<h1>${escape(name)}</h1>
<p><code>${escape(id)}</code></p>
<p>From release ${escape(release.version)} of the AI-risk policy red-lines registry, SHA-256
<code>${escape(release.contentHash)}</code>. Cite <a href="${escape(pinned)}">${escape(pinned)}</a>
(<a href="${escape(pinned)}.json">JSON</a>). The registry's first edition is machine-coded and not reviewed by a person.</p>
${fieldList(fields, base)}`,
  );
}

export function errorPage(title: string, message: string): string {
  return page(title, `<h1>${escape(title)}</h1>\n<p>${escape(message)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – AI-risk policy red-lines registry</title>
<link rel="icon" href="data:,">
<style>${ENTRY_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function fieldList(fields: FlatRecord, base: string): string {
  const rows = Object.entries(fields)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => `<dt>${escape(inWords(field))}</dt>\n<dd>${shown(value, base)}</dd>`);
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function shown(value: FlatValue, base: string): string {
  if (isList(value)) return `<ul>\n${value.map((item) => `<li>${shown(item, base)}</li>`).join('\n')}\n</ul>`;
  if (typeof value !== 'object' || value === null) return text(String(value));
  if (isLinked(value)) return `<a href="${escape(`${base}/${value.id}`)}">${escape(value.name)}</a>`;
  return fieldList(value, base);
}

function text(value: string): string {
  return /^https?:\/\/\S+$/.test(value) ? `<a href="${escape(value)}">${escape(value)}</a>` : escape(value);
}

/** `appliesFrom` is `applies from`. */
function inWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(value: string): string {
  return value.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

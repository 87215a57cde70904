/** Plain pages: a list of fields, links to what they refer to, and how to cite. No script. */
import { createHash } from 'node:crypto';
import { type FlatRecord, type FlatValue, flatRecord, isLinked, isList } from './entry-record.js';
import type { AnswerPageInput, EntryPageInput, PageHead, PageRenderer, Representation } from './pages.js';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 72ch; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
dt { font-weight: bold; margin-top: .6rem; }
dd { margin: 0 0 0 1rem; }
dd dl, dd ul { margin: 0; padding-left: .8rem; border-left: 1px solid; }
dd ul { list-style: none; }
dd li + li { margin-top: .6rem; }
`;

const CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the service shows where no other renderer is given. */
export const PLAIN_PAGES: PageRenderer = {
  contentSecurityPolicy: CSP,
  entry: (input) => thing(input, input.name, input.entry.id, flatRecord(input.entry)),
  answer: (input) => thing(input, input.title, `${input.analysis}?${input.question}`, input.record),
  gone: ({ id, reason, successor, last, base }) =>
    page(
      'Gone',
      `<h1>Gone</h1>
<p><code>${escape(id)}</code> is no longer in the registry.${reason === undefined ? '' : ` ${escape(reason)}`}</p>
${successor === undefined ? '' : `<p>In its place: <a href="${escape(`${base}/${successor}`)}">${escape(successor)}</a>.</p>`}
${last === undefined ? '' : `<p>Release ${escape(last.release)} was the last to have it: <a href="${escape(last.href)}">${escape(last.href)}</a>.</p>`}`,
    ),
  missing: ({ status, code, message, accepted }) =>
    page(
      status === 404 ? 'Not found' : 'Not answered',
      `<h1>${status === 404 ? 'Not found' : 'Not answered'}</h1>
<p>${escape(message)}</p>
<p><code>${escape(code)}</code></p>
${accepted.length === 0 ? '' : `<p>Accepted or near:</p>\n<ul>${accepted.map((value) => `<li><code>${escape(value)}</code></li>`).join('')}</ul>`}`,
    ),
};

function thing(input: EntryPageInput | AnswerPageInput, name: string, id: string, record: FlatRecord): string {
  const { snapshot, pinned, representations, head, base } = input;
  const { release } = snapshot;
  const { id: _id, ...fields } = record;
  return page(
    name,
    `<h1>${escape(name)}</h1>
<p><code>${escape(id)}</code><abbr class="unapi-id" title="${escape(head.unapiId)}"></abbr></p>
<p>From release ${escape(release.version)} of the AI-risk policy red-lines registry, SHA-256
<code>${escape(release.contentHash)}</code>. Cite <a href="${escape(pinned)}">${escape(pinned)}</a>.
The registry's first edition is machine-coded and not reviewed by a person.</p>
<p>Also as ${representations.map(formLink).join(', ')}.</p>
${fieldList(fields, base)}`,
    head,
  );
}

function formLink({ title, type, href }: Representation): string {
  return `<a type="${escape(type)}" href="${escape(href)}">${escape(title)}</a>`;
}

function page(title: string, body: string, head?: PageHead): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – AI-risk policy red-lines registry</title>
<link rel="icon" href="data:,">
${head === undefined ? '' : headTags(head)}<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function headTags({ meta, links }: PageHead): string {
  const tags = [
    ...links.map((link) => `<link ${attributes({ ...link })}>\n`),
    ...meta.map((tag) => `<meta ${attributes({ ...tag })}>\n`),
  ];
  return tags.join('');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(' ');
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

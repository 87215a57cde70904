/** A plain page of the files of a release, and of what was asked for wrongly. No script. */
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import type { ExportFile } from './export-files.js';
import { EXPORT_FORMATS, FORMAT_WORDS } from './export-formats.js';

/** The one style of these pages; their content security policy names it by its hash. */
export const EXPORT_STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 72ch; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
li + li { margin-top: .3rem; }
`;

export function exportPage(release: ReleaseInfo, files: readonly ExportFile[], base: string): string {
  const sections = EXPORT_FORMATS.flatMap((format) => {
    const mine = files.filter(({ formats }) => formats[0] === format && formats.length < EXPORT_FORMATS.length);
    if (mine.length === 0) return [];
    return [
      `<h2>${escape(FORMAT_WORDS[format])}</h2>\n<ul>\n${mine.map((file) => item(file, base)).join('\n')}\n</ul>`,
    ];
  });
  const sums = files.filter(({ formats }) => formats.length === EXPORT_FORMATS.length);
  return page(
    `Downloads of release ${release.version}`,
    `<p>The whole catalogue as files, SHA-256 of its content <code>${escape(release.contentHash)}</code>. Data under
<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. The files of a release never change. Read
<a href="${base}/HOW-TO-COUNT.md">how to count</a> before you add anything up. The same list as
<a href="${base}/index.json">JSON</a>.</p>
${sections.join('\n')}
<h2>Checksums</h2>
<ul>
${sums.map((file) => item(file, base)).join('\n')}
</ul>`,
  );
}

export function refusalPage(title: string, message: string, accepted: readonly string[]): string {
  const items = accepted.map((one) => `<li><code>${escape(one)}</code></li>`);
  const list = items.length === 0 ? '' : `\n<p>Accepted:</p>\n<ul>\n${items.join('\n')}\n</ul>`;
  return page(title, `<p>${escape(message)}</p>${list}`);
}

function item({ path, description }: ExportFile, base: string): string {
  return `<li><a href="${escape(`${base}/${path}`)}">${escape(path)}</a>: ${escape(description)}</li>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – AI-risk policy red-lines registry</title>
<link rel="icon" href="data:,">
<style>${EXPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
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

import { plain } from './text.js';

/** A GitHub-flavoured table; what would be markup in a cell is escaped. Ends in a line break. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(header.map(escapeMarkdown)),
    line(header.map(() => '---')),
    ...rows.map((row) => line(row.map(cell))),
  ].join('');
}

/** A cell of several paragraphs keeps them apart. */
function cell(text: string): string {
  return text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .map(escapeMarkdown)
    .join('<br>');
}

/** Text as text: on one line, with every character that Markdown or HTML could act on made harmless. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\|*_`[\]~]/g, String.raw`\$&`);
}

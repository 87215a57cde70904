/** A report in Markdown with footnotes, as Pandoc and GitHub read them. Pictures stand at the end, as data. */
import { escapeMarkdown } from './escape-markdown.js';
import { type Block, type Inlines, isNote } from './report-model.js';
import { noteKey, noteText, type WrittenReport } from './written-report.js';

/** @param pictures PNG files of the figures, in their order, as base64 */
export function reportMarkdown(written: WrittenReport, pictures: readonly string[]): string {
  const { report, facts, notes, bibliography } = written;
  let figures = 0;
  let tables = 0;
  const block = (one: Block): string => {
    if (one.kind === 'figure') figures += 1;
    if (one.kind === 'table') tables += 1;
    return blockText(one, { written, figure: figures, table: tables });
  };
  return [
    `# ${escapeMarkdown(report.title)}`,
    escapeMarkdown(report.subtitle),
    facts.map(([what, which]) => `- ${what}: ${escapeMarkdown(which)}`).join('\n'),
    ...report.blocks.map(block),
    '## Bibliography',
    ...bibliography.map(escapeMarkdown),
    [...notes.values()].map((note) => `[^${note.number}]: ${escapeMarkdown(noteText(note, written))}`).join('\n'),
    pictures.map((data, i) => `[figure-${i + 1}]: data:image/png;base64,${data}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

interface Place {
  readonly written: WrittenReport;
  readonly figure: number;
  readonly table: number;
}

function blockText(block: Block, { written, figure, table }: Place): string {
  const words = (text: Inlines): string => inlineText(text, written);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return words(block.text);
    case 'list':
      return block.items.map((item) => `- ${words(item)}`).join('\n');
    case 'figure': {
      const caption = escapeMarkdown(block.caption);
      return `![Figure ${figure}. ${caption}][figure-${figure}]\n\n*Figure ${figure}. ${caption}*`;
    }
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        `*Table ${table}. ${escapeMarkdown(block.caption)}*`,
        '',
        row(block.columns.map(escapeMarkdown)),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(words))),
      ].join('\n');
    }
  }
}

function inlineText(text: Inlines, { notes }: WrittenReport): string {
  return text
    .map((part) => (isNote(part) ? `[^${notes.get(noteKey(part))?.number ?? 0}]` : escapeMarkdown(part)))
    .join('');
}

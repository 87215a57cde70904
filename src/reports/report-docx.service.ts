/** A report as a DOCX file: real headings, footnotes, captions with fields, pictures with a text in their place. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { DOCX_STYLES, HEAD_FILL, RULE } from './docx-styles.js';
import { withFixedDates } from './fixed-zip.js';
import { type Block, type Inlines, isNote } from './report-model.js';
import { noteKey, type WrittenNote, type WrittenReport } from './written-report.js';

export interface Picture {
  readonly png: Buffer;
  /** pixels of 1/96 inch */
  readonly width: number;
  readonly height: number;
  /** for who cannot see it */
  readonly title: string;
  readonly description: string;
}

/** Twips of a line of text on A4 with these margins. */
const TEXT_WIDTH = 9360;
const MARGIN = 1270;

export async function reportDocx(written: WrittenReport, pictures: readonly Picture[]): Promise<Buffer> {
  const { report, facts, bibliography, edition } = written;
  const body = new Body(written, pictures);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(report.subtitle)] }),
    ...facts.map(
      ([what, which]) =>
        new Paragraph({
          style: 'Facts',
          children: [boldRun(`${what}: `), new TextRun(which)],
        }),
    ),
    ...report.blocks.flatMap((block) => body.draw(block)),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Bibliography')] }),
    ...bibliography.map((entry) => new Paragraph({ style: 'Bibliography', children: [new TextRun(entry)] })),
  ];
  const document = new Document({
    title: report.title,
    description: report.subtitle,
    creator: 'AI-risk policy red-lines registry',
    styles: DOCX_STYLES,
    numbering: { config: [] },
    footnotes: body.footnotes,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(`Release ${edition.release}, read as of ${edition.asOf}`) },
        children,
      },
    ],
  });
  const day = edition.publishedOn ?? edition.asOf;
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(report.title, report.subtitle, day) }];
  return withFixedDates(await Packer.toBuffer(document, undefined, overrides));
}

/** Numbers figures, tables and footnotes in the order of reading. */
class Body {
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  private figures = 0;
  private tables = 0;
  private notes = 0;
  /** the number under which each work was first cited here: every call has a footnote of its own */
  private readonly firsts = new Map<string, number>();

  constructor(
    private readonly written: WrittenReport,
    private readonly pictures: readonly Picture[],
  ) {}

  draw(block: Block): readonly (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading': {
        const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
        return [new Paragraph({ heading, children: [new TextRun(block.text)] })];
      }
      case 'paragraph':
        return [new Paragraph({ children: this.inline(block.text) })];
      case 'list':
        return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: this.inline(item) }));
      case 'figure':
        return this.figure(block.caption);
      case 'table':
        return this.table(block);
    }
  }

  private figure(caption: string): readonly Paragraph[] {
    const picture = this.pictures[this.figures];
    this.figures += 1;
    if (picture === undefined) throw new Error(`figure ${this.figures} has no picture`);
    const { png, width, height, title, description } = picture;
    const image = new ImageRun({
      type: 'png',
      data: png,
      transformation: { width, height },
      altText: { id: String(this.figures), name: `Figure ${this.figures}`, title, description },
    });
    return [
      new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
      captionOf('Figure', this.figures, caption, false),
    ];
  }

  private table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): readonly (Paragraph | Table)[] {
    this.tables += 1;
    const widths = columnWidths(columns, rows);
    const border = { style: BorderStyle.SINGLE, size: 4, color: RULE };
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const cell = (children: readonly ParagraphChild[], i: number, isHead: boolean): TableCell =>
      new TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        ...(isHead && { shading: { type: ShadingType.CLEAR, fill: HEAD_FILL, color: 'auto' } }),
        children: [new Paragraph({ style: 'TableText', children })],
      });
    const head = columns.map((column, i) => cell([boldRun(column)], i, true));
    const table = new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: { top: border, bottom: border, left: none, right: none, insideHorizontal: border, insideVertical: none },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map(
          (cells) =>
            new TableRow({
              // Only what is long may run over two pages.
              cantSplit: cells.every((text) => wordsOf(text).length < MOST_WHOLE),
              children: cells.map((text, i) => cell(this.inline(text), i, false)),
            }),
        ),
      ],
    });
    return [captionOf('Table', this.tables, caption, true), table, new Paragraph({ children: [] })];
  }

  private noteWords(note: WrittenNote | undefined): string {
    if (note === undefined) return '';
    const first = this.firsts.get(note.work);
    if (first !== undefined) return note.later(first);
    this.firsts.set(note.work, this.notes);
    return note.full;
  }

  private inline(text: Inlines): readonly ParagraphChild[] {
    return text.map((part) => {
      if (!isNote(part)) return new TextRun(part);
      this.notes += 1;
      const words = this.noteWords(this.written.notes.get(noteKey(part)));
      this.footnotes[this.notes] = {
        children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${words}`)] })],
      };
      return new FootnoteReferenceRun(this.notes);
    });
  }
}

/** Twips that a letter of a table takes, about, and the air in a cell. */
const LETTER = 105;
const AIR = 200;

function boldRun(text: string): TextRun {
  const run: IRunOptions = { text, bold: true };
  return new TextRun(run);
}

/** A field counts, so that lists of figures and cross-references work; its value stands there already. */
function captionOf(what: 'Figure' | 'Table', number: number, text: string, keepNext: boolean): Paragraph {
  const counter = new SimpleField(String.raw` SEQ ${what} \* ARABIC `, String(number));
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [new TextRun(`${what} `), counter, new TextRun(`. ${text}`)],
  });
}

function footer(words: string): Footer {
  const pages = [' · page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Facts',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [words, ...pages] })],
      }),
    ],
  });
}

/** Room for the longest word of each column; what is left goes by how much each has to say. */
function columnWidths(columns: readonly string[], rows: readonly (readonly Inlines[])[]): readonly number[] {
  const texts = columns.map((column, i) => [column, ...rows.map((row) => wordsOf(row[i] ?? []))]);
  const least = texts.map((own) => {
    const longest = Math.max(...own.flatMap((text) => text.split(/[\s/-]+/)).map((word) => word.length));
    return Math.min(longest, MOST_LETTERS) * LETTER + AIR;
  });
  const weights = texts.map((own) => (own.reduce((sum, { length }) => sum + length, 0) / own.length) ** 0.8);
  const rest = Math.max(0, TEXT_WIDTH - least.reduce((sum, width) => sum + width, 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return least.map((width, i) => Math.round(width + (rest * (weights[i] ?? 0)) / whole));
}

/** Letters of a cell up to which its row is kept on one page. */
const MOST_WHOLE = 600;

/** Longer words are broken. */
const MOST_LETTERS = 16;

function wordsOf(text: Inlines): string {
  return text.filter((part) => typeof part === 'string').join('');
}

function coreProperties(title: string, description: string, day: string): string {
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const creator = 'AI-risk policy red-lines registry';
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${text(title)}</dc:title><dc:creator>${creator}</dc:creator><dc:description>${text(description)}</dc:description>`,
    `<dc:language>en-GB</dc:language><cp:lastModifiedBy>${creator}</cp:lastModifiedBy>${date('created')}${date('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}

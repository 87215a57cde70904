import type { Cited } from './bibliography.js';
import { bibtexEntry } from './bibtex.js';
import type { CitationFormat, CitationStyle } from './citation-scales.js';
import type { CslItem } from './csl.js';
import { markdownOf } from './markdown.js';
import { risEntry } from './ris.js';
import { WITH_SUFFIXES } from './styles/all.js';
import { type StyledEntries, type StyledFormat, styledEntries } from './styled-entries.service.js';

/** What to wait for before something that takes a millisecond or more; null: nothing. */
export type Pause = () => Promise<void> | null;

/** A bibliography, written out. */
export interface Citation {
  readonly text: string;
  readonly format: CitationFormat;
  /** null where the format follows none */
  readonly style: CitationStyle | null;
  readonly count: number;
  readonly entries: readonly CitationEntry[];
}

export interface CitationEntry {
  /** the citation key */
  readonly key: string;
  /** the ids that were asked for and that this entry stands for */
  readonly ids: readonly string[];
  /** the entry alone, in the same style and format */
  readonly text: string;
}

/** Write a bibliography out, its entries in the order in which they are given, once there is nothing to wait for. */
export async function writeCitation(
  cited: readonly Cited[],
  style: CitationStyle,
  format: CitationFormat,
  pause: Pause = () => null,
): Promise<Citation> {
  const processor = isStyled(format) ? await styledEntries() : null;
  const texts: string[] = [];
  for (const items of together(cited, style, format)) {
    // No promise where there is no pause: else those written side by side would all look before the first of them begins.
    const turn = pause();
    if (turn !== null) await turn;
    texts.push(...entryTexts(items, processor, style, format));
  }
  const entries = cited.map(({ item, ids }, i) => ({ key: item.id, ids, text: texts[i] ?? '' }));
  const numbered = style === 'vancouver' && entries.length > 1;
  return {
    text: whole(texts, format, numbered),
    format,
    style: isStyled(format) ? style : null,
    count: entries.length,
    entries,
  };
}

function isStyled(format: CitationFormat): boolean {
  return format === 'text' || format === 'html' || format === 'markdown';
}

/** The items that have to be written in one piece: all where a style tells apart those of one author and year. */
function together(cited: readonly Cited[], style: CitationStyle, format: CitationFormat): readonly CslItem[][] {
  const items = cited.map(({ item }) => item);
  if (items.length === 0) return [];
  return isStyled(format) && !WITH_SUFFIXES.has(style) ? items.map((item) => [item]) : [items];
}

function entryTexts(
  items: readonly CslItem[],
  processor: StyledEntries | null,
  style: CitationStyle,
  format: CitationFormat,
): readonly string[] {
  const styled = (as: StyledFormat): readonly string[] => processor?.(items, style, as) ?? [];
  switch (format) {
    case 'text':
    case 'html':
      return styled(format);
    case 'markdown':
      return styled('html').map(markdownOf);
    case 'bibtex':
      return items.map(bibtexEntry);
    case 'ris':
      return items.map(risEntry);
    case 'csl-json':
      return items.map((item) => JSON.stringify(item, null, 2));
  }
}

function whole(texts: readonly string[], format: CitationFormat, numbered: boolean): string {
  const number = (i: number) => (numbered ? `${i + 1}. ` : '');
  switch (format) {
    case 'text':
      return texts.map((text, i) => `${number(i)}${text}`).join('\n');
    case 'html': {
      const entries = texts.map((text, i) => `<div class="csl-entry">${number(i)}${text}</div>\n`);
      return `<div class="csl-bib-body">\n${entries.join('')}</div>`;
    }
    case 'markdown':
      return texts.map((text, i) => `${number(i)}${text}`).join('\n\n');
    case 'bibtex':
      return texts.join('\n\n');
    case 'ris':
      return texts.join('\r\n');
    case 'csl-json':
      return JSON.stringify(
        texts.map((text): unknown => JSON.parse(text)),
        null,
        2,
      );
  }
}

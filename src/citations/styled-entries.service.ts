import { LRUCache } from 'lru-cache';
import type { CitationStyle } from './citation-scales.js';
import type { CslItem } from './csl.js';
import { displayItem, withMoreAuthors } from './display-item.js';
import { STYLES } from './styles/all.js';

export type StyledFormat = 'text' | 'html';

/** Entries of a bibliography in the order of its items, which is not changed. */
export type StyledEntries = (
  items: readonly CslItem[],
  style: CitationStyle,
  format: StyledFormat,
) => readonly string[];

const OVERHEAD_BYTES = 200;

/** Entries that stand alone are asked for again and again, and take a millisecond or more. */
const alone = new LRUCache<string, readonly string[]>({
  maxSize: 4_000_000,
  sizeCalculation: (texts, key) => OVERHEAD_BYTES + key.length + texts.join('').length,
});

let loading: Promise<StyledEntries> | undefined;

/** The processor: some megabytes of code and a locale, loaded when somebody cites for the first time. */
export function styledEntries(): Promise<StyledEntries> {
  return (loading ??= load());
}

async function load(): Promise<StyledEntries> {
  const [{ default: core }] = await Promise.all([import('@citation-js/core'), import('@citation-js/plugin-csl')]);
  const { config, output } = core.plugins;
  const { styles } = config.get('@csl');
  const write: StyledEntries = (items, style, format) => {
    const template = `redlines-${style}`;
    if (!styles.has(template)) styles.add(template, STYLES[style]);
    const options = {
      template,
      lang: 'en-US',
      nosort: true,
      hyperlinks: format === 'html',
      asEntryArray: true,
    } as const;
    // The processor tells items apart by their ids: an entry and its work may share one.
    const shown = items.map((item, i) => ({ ...displayItem(item), id: `item-${i}` }));
    const entries = output.format('bibliography', shown, { ...options, format });
    return entries.map(([, entry]) => withMoreAuthors(format === 'html' ? insideOf(entry) : entry.trim(), style));
  };
  return (items, style, format) => {
    if (items.length !== 1) return write(items, style, format);
    const key = `${style} ${format} ${JSON.stringify(items)}`;
    let texts = alone.get(key);
    if (texts === undefined) alone.set(key, (texts = write(items, style, format)));
    return texts;
  };
}

/** `<div class="csl-entry">…</div>`: what is in it. */
function insideOf(entry: string): string {
  return entry
    .trim()
    .replace(/^<div[^>]*>\s*/, '')
    .replace(/\s*<\/div>$/, '');
}

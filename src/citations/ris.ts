import type { CslType } from '../catalogue/scales.js';
import type { CslItem, CslName } from './csl.js';

const TYPES: Readonly<Record<CslType, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  hearing: 'HEAR',
  legislation: 'STAT',
  'post-weblog': 'BLOG',
  regulation: 'LEGAL',
  report: 'RPRT',
  standard: 'STAND',
  treaty: 'LEGAL',
  webpage: 'ELEC',
};

/** Types whose number stands in `SN`; in the others it is `M1`. */
const NUMBER_IN_SN = new Set(['RPRT', 'LEGAL', 'STAND']);

/** A record in RIS: one line a value, however long, since programs join broken lines with a blank, addresses too. */
export function risEntry(item: CslItem): string {
  const type = TYPES[item.type];
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', type],
    ['ID', item.id],
    ['TI', item.title],
    ['T2', item['container-title']],
    ['SE', item['chapter-number']],
    ...(item.author ?? []).map((name) => ['AU', nameWords(name)] as const),
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${String(year)}/${padded(month)}/${padded(day)}/`],
    [NUMBER_IN_SN.has(type) ? 'SN' : 'M1', item.number],
    ['ET', item.version],
    ['M3', item.genre],
    ['N1', item.locator === undefined ? undefined : `Pinpoint: ${item.locator}`],
    ['N1', item.note],
    ['DO', item.DOI],
    ['UR', item.URL],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}

function padded(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}

/** `Biden, Joseph R., Jr.`; a body as it is. */
function nameWords(name: CslName): string {
  if ('literal' in name) return name.literal;
  const last = [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
  return [last, name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}

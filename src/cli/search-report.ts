/** What a search found, as a list for people and as files for programs. */
import type { EntryKind } from '../catalogue/ids.js';
import { renderCsv } from './csv.js';
import { enumName } from './coverage-json.js';
import { headLines } from './head-lines.js';
import { escapeMarkdown, markdownTable } from './markdown.js';
import type { Paint } from './paint.js';
import { catalogueWords, type ReadFrom } from './read-from.js';
import { counted, wrapUnder } from './text.js';

export interface Found {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly score: number;
  readonly matchedTerms: readonly string[];
}

export interface SearchAnswer {
  readonly from: ReadFrom;
  readonly query: string;
  /** absent: all */
  readonly kinds: readonly EntryKind[] | undefined;
  /** how many there are in all */
  readonly total: number;
  /** best first */
  readonly found: readonly Found[];
}

/** `20 of 131 entries; kind definition`. */
export function searchCountWords({ found, total, kinds }: SearchAnswer): string {
  const shown = found.length < total ? `the best ${found.length} of ` : '';
  return `${shown}${counted(total, 'entry', 'entries')} found; ${kinds === undefined ? 'of every kind' : `kind ${kinds.join(' or ')}`}`;
}

export function searchList(answer: SearchAnswer, width: number, paint: Paint): string {
  const { from, query, found } = answer;
  const head = headLines(
    { title: `Entries for “${query}” as of ${from.asOf}`, lines: [searchCountWords(answer)], from },
    width,
    paint,
  );
  const items = found.flatMap(({ id, title }) => [
    ...wrapUnder('', '  ', title, width).map((line) => paint.strong(line)),
    ...wrapUnder('  ', '  ', id, width),
  ]);
  return items.length === 0 ? head : `${head}\n${items.join('\n')}\n`;
}

export function searchJson({ from, total, found }: SearchAnswer): string {
  const edges = found.map(({ id, kind, title, score, matchedTerms }) => ({
    node: { id },
    kind: enumName(kind),
    title,
    score,
    matchedTerms,
  }));
  return `${JSON.stringify({ data: { context: from, search: { totalCount: total, edges } } }, null, 2)}\n`;
}

export function searchCsv({ found, query, from }: SearchAnswer): string {
  const header = ['id', 'kind', 'title', 'score', 'matched_terms', 'query', 'as_of', 'catalogue_sha256'];
  const rows = found.map(({ id, kind, title, score, matchedTerms }) => [
    id,
    kind,
    title,
    String(score),
    matchedTerms.join('; '),
    query,
    from.asOf,
    from.digest,
  ]);
  return renderCsv(header, rows);
}

export function searchMarkdown(answer: SearchAnswer): string {
  const { found, query, from } = answer;
  const table = markdownTable(
    ['Kind', 'Title', 'Id'],
    found.map(({ kind, title, id }) => [kind, title, id]),
  );
  const points = [searchCountWords(answer), catalogueWords(from)].map((point) => `- ${escapeMarkdown(point)}`);
  const title = `# Entries for “${escapeMarkdown(query)}” as of ${from.asOf}`;
  return `${title}\n\n${points.join('\n')}\n${found.length === 0 ? '' : `\n${table}`}`;
}

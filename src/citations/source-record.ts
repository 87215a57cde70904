import type { Intervention, Reference, Source } from '../catalogue/entries.js';
import type { CslType } from '../catalogue/scales.js';
import { authorNames } from './author-names.js';
import { cslDate } from './csl-date.js';
import type { CslItem } from './csl.js';

/** Types of texts that belong to somebody's law. */
const LEGAL: ReadonlySet<CslType> = new Set(['bill', 'legislation', 'regulation', 'treaty', 'hearing']);
/** Whose law it is can be said of these. */
const JURISDICTIONS: ReadonlySet<string> = new Set(['country', 'subnational', 'supranational']);
/** A chapter is titled `Book, chapter 3.6: What it is about`. */
const CHAPTER = /^(?<book>.+), chapter (?<number>[\w.]+): (?<title>.+)$/;
const DOI = /^https?:\/\/(?:[^/]*doi\.org|[^/]+\/doi(?:\/(?:abs|full))?)\/(10\.\d{4,9}\/\S+)$/;
const AUTHORS_INCOMPLETE = 'The registry records the first authors only.';

/**
 * The work itself, as its bibliographic record has it.
 * @param pinpoint the place in it, in its own words: `Art. 3(63)`
 */
export function sourceRecord(source: Source, pinpoint?: string): CslItem {
  const { names, incomplete } = authorNames(source.authors);
  const doi = source.url === undefined ? undefined : DOI.exec(source.url)?.[1];
  const jurisdiction = LEGAL.has(source.type) ? jurisdictionOf(source.intervention) : undefined;
  return {
    id: source.id,
    type: source.type,
    ...titles(source),
    ...(names.length > 0 && { author: names }),
    ...(source.issued !== undefined && { issued: cslDate(source.issued) }),
    ...(source.number !== undefined && { number: source.number }),
    ...(source.number?.startsWith('arXiv:') === true && { archive: 'arXiv' }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(doi !== undefined && { DOI: doi }),
    ...(source.url !== undefined && { URL: source.url }),
    ...(pinpoint !== undefined && { locator: pinpoint }),
    ...(incomplete && { note: AUTHORS_INCOMPLETE, custom: { authorsIncomplete: true } }),
  };
}

function titles({ type, title }: Source): Pick<CslItem, 'title' | 'container-title' | 'chapter-number'> {
  const parts = type === 'chapter' ? CHAPTER.exec(title)?.groups : undefined;
  if (parts?.['book'] === undefined || parts['number'] === undefined) return { title };
  return { title: parts['title'] ?? title, 'container-title': parts['book'], 'chapter-number': parts['number'] };
}

function jurisdictionOf({ regime }: Intervention): string | undefined {
  return JURISDICTIONS.has(regime.kind) ? regime.name : undefined;
}

/** A work that scenarios or layers rest on; of most of them only the title and the address are known. */
export function referenceRecord({ id, title, at, slug }: Reference): CslItem {
  const url = at !== undefined && /^https?:\/\//.test(at) ? at : undefined;
  return {
    id,
    type: url === undefined ? 'document' : 'webpage',
    title: title ?? slug,
    ...(url !== undefined && { URL: url }),
  };
}

/** The list of sources: what its address asks, and what the page says. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Source } from '../../catalogue/entries.js';
import { hasWords } from '../../catalogue/has-words.js';
import { CSL_TYPES, type CslType } from '../../catalogue/scales.js';
import { type Choice, choicesOf, wordsOfSlugs } from './choices.js';
import { type ListPage, pageOf } from './pages-of.js';
import { readUrlQuery } from './url-query.js';

export interface SourceListQuestion {
  readonly types?: readonly CslType[] | undefined;
  readonly regimes?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly page?: number | undefined;
}

/** @throws QuestionError BAD_ARGUMENT for a key or value that the list does not take */
export function readSourceList(query: URLSearchParams): SourceListQuestion {
  const asked = readUrlQuery(query, ['type', 'regime', 'text', 'page', 'asOf']);
  return {
    types: asked.among('type', CSL_TYPES),
    regimes: asked.list('regime'),
    text: asked.text('text'),
    page: asked.whole('page', 1, 9999),
  };
}

export interface SourceList {
  readonly rows: readonly Source[];
  readonly page: ListPage<Source>;
  readonly types: readonly Choice[];
  readonly regimes: readonly Choice[];
}

/** Works that were read or are cited, by title. */
export function sourceList(catalogue: Catalogue, question: SourceListQuestion): SourceList {
  const says = hasWords(question.text ?? '');
  const find = ({ types, regimes }: SourceListQuestion): readonly Source[] =>
    catalogue.sources.filter(
      ({ type, title, authors, number, intervention }) =>
        (types?.includes(type) ?? true) &&
        (regimes?.includes(intervention.regime.slug) ?? true) &&
        says(title, authors.join(' '), number ?? '', intervention.shortTitle),
    );
  const rows = find(question).toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return {
    rows,
    page: pageOf(rows, question.page),
    types: choicesOf(
      wordsOfSlugs(CSL_TYPES),
      question.types ?? [],
      find({ ...question, types: undefined }),
      ({ type }) => [type],
    ),
    regimes: choicesOf(
      catalogue.regimes.map(({ slug, name }) => [slug, name]),
      question.regimes ?? [],
      find({ ...question, regimes: undefined }),
      ({ intervention }) => [intervention.regime.slug],
    ),
  };
}

function sortKey({ title, id }: Source): string {
  return `${title.toLowerCase().replace(/^(?:the|an?) /, '')} ${id}`;
}

import type SearchableMap from 'minisearch/SearchableMap';
import { plainText } from '../catalogue/has-words.js';
import { hasDocument, type Postings } from './postings.js';
import { wordsOf } from './words-of.js';

export interface TermIndexParts {
  readonly vocabulary: SearchableMap<number>;
  /** by number */
  readonly terms: readonly string[];
  readonly fieldWeights: readonly number[];
  /** a list for each term and field: term × fields + field */
  readonly postings: Postings;
  /** how many words each field of each document has: document × fields + field */
  readonly lengths: Uint32Array;
  /** of documents */
  readonly weights: Float64Array;
}

/** A document that has words of a query. */
export interface FoundDocument {
  readonly document: number;
  readonly score: number;
  /** the terms that the query met in it, in alphabetical order */
  readonly terms: () => readonly string[];
}

/** A term that a word of a query stands for. */
interface Meant {
  readonly term: number;
  /** 1: the word itself */
  readonly weight: number;
}

/** BM25+ and weights of terms as MiniSearch has them. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
const PREFIX_WEIGHT = 0.375;
const FUZZY_WEIGHT = 0.45;
/** From how many letters on a word stands for what begins with it, or is nearly it. */
const LEAST_PREFIX = 3;
const LEAST_FUZZY = 5;
const MOST_EDITS = 2;
/** Of a longer query the words after these, but for the last, stand for themselves: each of the others costs a search. */
const LOOSE_WORDS = 8;

/**
 * Finds documents by words: whole, begun or nearly. It ranks as MiniSearch does (its specification holds the two side by
 * side) but holds what stands where in flat arrays, which take a tenth of the memory and of the time to make.
 */
export class TermIndex {
  private readonly averages: readonly number[];

  constructor(private readonly parts: TermIndexParts) {
    const { lengths, fieldWeights, weights } = parts;
    this.averages = fieldWeights.map((_, field) => {
      let sum = 0;
      for (let i = field; i < lengths.length; i += fieldWeights.length) sum += lengths[i] ?? 0;
      return sum / weights.length;
    });
  }

  /** Documents that have every word of a query or, with `some`, at least one; in the order in which they were added. */
  find(query: string, some = false): readonly FoundDocument[] {
    const words = wordsOf(query).map(plainText).filter(Boolean);
    const different = [...Map.groupBy(words, (word) => word)];
    const meant = different.map(([word, times], n) => ({
      meant: this.meantBy(word, n < LOOSE_WORDS || n === different.length - 1),
      times: times.length,
    }));
    const size = this.parts.weights.length;
    const scores = new Float64Array(size);
    const met = new Uint16Array(size);
    const last = new Uint16Array(size);
    for (const [n, each] of meant.entries()) {
      const mark = (document: number): boolean => {
        // Without every word before it cannot have every word.
        if (last[document] === n + 1) return true;
        if (!some && met[document] !== n) return false;
        last[document] = n + 1;
        met[document] = (met[document] ?? 0) + 1;
        return true;
      };
      for (const { term, weight } of each.meant) this.score(term, weight * each.times, scores, mark);
    }
    const all = meant.flatMap((each) => each.meant.map(({ term }) => term));
    const found: FoundDocument[] = [];
    for (let document = 0; document < size; document += 1) {
      const words = met[document] ?? 0;
      if (words === 0 || (!some && words < meant.length)) continue;
      const score = (scores[document] ?? 0) * words;
      found.push({ document, score, terms: () => this.termsIn(document, all) });
    }
    return found;
  }

  /** Adds to the scores of documents what a term is worth there. */
  private score(term: number, weight: number, scores: Float64Array, mark: (document: number) => boolean): void {
    const { fieldWeights, postings, lengths, weights } = this.parts;
    const { offsets, documents, counts } = postings;
    const { k, b, d } = BM25;
    for (const [field, fieldWeight] of fieldWeights.entries()) {
      const list = term * fieldWeights.length + field;
      const [start, end] = [offsets[list] ?? 0, offsets[list + 1] ?? 0];
      if (start === end) continue;
      const rarity = Math.log(1 + (weights.length - (end - start) + 0.5) / (end - start + 0.5));
      const average = this.averages[field] ?? 1;
      for (let i = start; i < end; i += 1) {
        const document = documents[i] ?? 0;
        if (!mark(document)) continue;
        const count = counts[i] ?? 0;
        const length = lengths[document * fieldWeights.length + field] ?? 0;
        const worth = rarity * (d + (count * (k + 1)) / (count + k * (1 - b + (b * length) / average)));
        scores[document] = (scores[document] ?? 0) + weight * fieldWeight * (weights[document] ?? 0) * worth;
      }
    }
  }

  /**
   * The terms that a word stands for, each once: itself, and where it is loose those that begin with it and those that
   * are nearly it.
   */
  private meantBy(word: string, isLoose: boolean): readonly Meant[] {
    const { vocabulary } = this.parts;
    const exact = vocabulary.get(word);
    const meant = new Map<string, Meant>(exact === undefined ? [] : [[word, { term: exact, weight: 1 }]]);
    if (isLoose && word.length >= LEAST_PREFIX) {
      for (const [found, term] of vocabulary.atPrefix(word)) {
        const weight = (PREFIX_WEIGHT * found.length) / (found.length + 0.3 * (found.length - word.length));
        if (found !== word) meant.set(found, { term, weight });
      }
    }
    if (isLoose && word.length >= LEAST_FUZZY) {
      const edits = Math.min(MOST_EDITS, Math.round(word.length * 0.2));
      for (const [found, [term, distance]] of vocabulary.fuzzyGet(word, edits)) {
        const weight = (FUZZY_WEIGHT * found.length) / (found.length + distance);
        if (!meant.has(found)) meant.set(found, { term, weight });
      }
    }
    return [...meant.values()];
  }

  private termsIn(document: number, terms: readonly number[]): readonly string[] {
    const { fieldWeights, postings } = this.parts;
    const fields = fieldWeights.length;
    const isIn = (term: number) =>
      fieldWeights.some((_, field) => hasDocument(postings, term * fields + field, document));
    const found = new Set(terms.filter(isIn).map((term) => this.parts.terms[term] ?? ''));
    return [...found].sort();
  }
}

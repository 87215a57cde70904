import SearchableMap from 'minisearch/SearchableMap';
import { plainText } from '../catalogue/has-words.js';
import { PostingsCollector } from './postings.js';
import { TermIndex } from './term-index.js';
import { wordsOf } from './words-of.js';

/** Takes the documents of an index one by one. */
export class TermIndexBuilder {
  private readonly vocabulary = new SearchableMap<number>();
  private readonly terms: string[] = [];
  /** numbers of words as they are written */
  private readonly words = new Map<string, number>();
  /** by number of a word: its term; -1 where nothing is left of it */
  private readonly termOf: number[] = [];
  /** in which text a word or a term was last met, and how often the term: what a set and a map would say, many times over */
  private readonly metWord: number[] = [];
  private readonly metTerm: number[] = [];
  private readonly countOf: number[] = [];
  private readonly collector = new PostingsCollector();
  private readonly lengths: number[] = [];
  private readonly weights: number[] = [];

  /** @param fieldWeights how much a hit in each field counts */
  constructor(private readonly fieldWeights: readonly number[]) {}

  /**
   * @param texts one for each field
   * @param weight how much a hit in the document counts
   */
  add(texts: readonly string[], weight: number): void {
    const document = this.weights.length;
    this.weights.push(weight);
    for (const [field, text] of texts.entries()) this.addText(document, field, text);
  }

  build(): TermIndex {
    const { vocabulary, terms, fieldWeights } = this;
    return new TermIndex({
      ...{ vocabulary, terms, fieldWeights },
      postings: this.collector.group(terms.length * fieldWeights.length),
      lengths: Uint32Array.from(this.lengths),
      weights: Float64Array.from(this.weights),
    });
  }

  private addText(document: number, field: number, text: string): void {
    const { termOf, metWord, metTerm, countOf } = this;
    const place = this.lengths.length;
    const terms: number[] = [];
    let length = 0;
    for (const written of wordsOf(text)) {
      const word = this.words.get(written) ?? this.newWord(written);
      if (metWord[word] !== place) length += 1;
      metWord[word] = place;
      const term = termOf[word] ?? -1;
      if (term < 0) continue;
      if (metTerm[term] !== place) {
        metTerm[term] = place;
        countOf[term] = 0;
        terms.push(term);
      }
      countOf[term] = (countOf[term] ?? 0) + 1;
    }
    // Words as they are written, each once: so MiniSearch says how long a text is.
    this.lengths.push(length);
    for (const term of terms) {
      this.collector.add(term * this.fieldWeights.length + field, document, countOf[term] ?? 0);
    }
  }

  private newWord(written: string): number {
    const text = plainText(written);
    let term = text === '' ? -1 : this.vocabulary.get(text);
    if (term === undefined) {
      term = this.terms.push(text) - 1;
      this.vocabulary.set(text, term);
      this.metTerm.push(-1);
      this.countOf.push(0);
    }
    const word = this.termOf.push(term) - 1;
    this.metWord.push(-1);
    this.words.set(written, word);
    return word;
  }
}

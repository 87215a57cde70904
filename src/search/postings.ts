/** Which terms stand how often in which field of which document. */

/** Postings grouped by list: what a list holds stands from `offsets[list]` up to `offsets[list + 1]`. */
export interface Postings {
  readonly offsets: Uint32Array;
  /** numbers of documents, ascending within a list */
  readonly documents: Uint32Array;
  /** how often the term stands there; `MOST_OFTEN` or more */
  readonly counts: Uint16Array;
}

const MOST_OFTEN = 0xffff;
const CHUNK = 1 << 16;

interface Chunk {
  readonly lists: Uint32Array;
  readonly documents: Uint32Array;
  readonly counts: Uint16Array;
}

/** Takes postings document by document; a few bytes each, where a map would take ten times as much. */
export class PostingsCollector {
  private readonly chunks: Chunk[] = [];
  private size = 0;

  add(list: number, document: number, count: number): void {
    const place = this.size % CHUNK;
    if (place === 0) this.chunks.push(emptyChunk());
    const chunk = this.chunks[this.chunks.length - 1];
    if (chunk === undefined) return;
    chunk.lists[place] = list;
    chunk.documents[place] = document;
    chunk.counts[place] = Math.min(count, MOST_OFTEN);
    this.size += 1;
  }

  /** Group them; nothing is held afterwards. */
  group(lists: number): Postings {
    const offsets = new Uint32Array(lists + 1);
    this.each((list) => (offsets[list + 1] = (offsets[list + 1] ?? 0) + 1));
    for (let list = 0; list < lists; list += 1) offsets[list + 1] = (offsets[list + 1] ?? 0) + (offsets[list] ?? 0);
    const next = offsets.slice();
    const documents = new Uint32Array(this.size);
    const counts = new Uint16Array(this.size);
    this.each((list, document, count) => {
      const place = next[list] ?? 0;
      documents[place] = document;
      counts[place] = count;
      next[list] = place + 1;
    });
    this.chunks.length = 0;
    this.size = 0;
    return { offsets, documents, counts };
  }

  private each(take: (list: number, document: number, count: number) => void): void {
    for (const [n, { lists, documents, counts }] of this.chunks.entries()) {
      const end = Math.min(CHUNK, this.size - n * CHUNK);
      for (let i = 0; i < end; i += 1) take(lists[i] ?? 0, documents[i] ?? 0, counts[i] ?? 0);
    }
  }
}

function emptyChunk(): Chunk {
  return { lists: new Uint32Array(CHUNK), documents: new Uint32Array(CHUNK), counts: new Uint16Array(CHUNK) };
}

/** Whether a list has a document. */
export function hasDocument({ offsets, documents }: Postings, list: number, document: number): boolean {
  let low = offsets[list] ?? 0;
  let high = offsets[list + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < end && documents[low] === document;
}

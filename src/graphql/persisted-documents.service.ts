import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';

/** How long all automatically persisted documents may be together. */
const ROOM_CHARACTERS = 4_000_000;
const HASH = /^[0-9a-f]{64}$/;

/**
 * Documents by the SHA-256 of their text: those that the operator names at start, which stay, and those that clients
 * sent once with their hash, which stay while there is room. A document is taken up only after it was found valid.
 */
export class PersistedDocuments {
  private readonly sent = new LRUCache<string, string>({
    maxSize: ROOM_CHARACTERS,
    sizeCalculation: (text, hash) => text.length + hash.length,
  });

  /** @param named texts by their id, which need not be a hash */
  constructor(private readonly named: ReadonlyMap<string, string> = new Map()) {}

  /**
   * The text of a document.
   * @param id as `documentId` has it, with or without `sha256:`, or the hash of an automatic one
   * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND
   */
  textOf(id: string): string {
    const key = id.replace(/^sha256:/, '');
    const text = this.named.get(id) ?? this.named.get(key) ?? this.sent.get(key);
    if (text !== undefined) return text;
    // Clients look for these very words, and send the text then.
    throw new GraphQLError('PersistedQueryNotFound', {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', argument: ['extensions', 'persistedQuery', 'sha256Hash'] },
    });
  }

  /** @throws GraphQLError PERSISTED_QUERY_MISMATCH where this is not the text's hash */
  check(hash: string, text: string): void {
    if (hash === createHash('sha256').update(text).digest('hex')) return;
    throw new GraphQLError('The hash is not the SHA-256 of the query, in lower-case hex.', {
      extensions: { code: 'PERSISTED_QUERY_MISMATCH', argument: ['extensions', 'persistedQuery', 'sha256Hash'] },
    });
  }

  /** Take up a document that was checked and found valid. */
  keep(hash: string, text: string): void {
    if (HASH.test(hash)) this.sent.set(hash, text);
  }

  /** How many clients sent, and how long they are together. */
  counts(): { readonly entries: number; readonly characters: number } {
    return { entries: this.sent.size, characters: this.sent.calculatedSize };
  }
}

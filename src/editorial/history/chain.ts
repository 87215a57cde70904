/** The chain of revisions: what is hashed, and how. A third party can recompute it from the table alone. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Id } from '../../catalogue/ids.js';

/** What the first revision follows. */
export const NO_HASH = '0'.repeat(64);

/** What happened to an entry. */
export interface RevisionFacts {
  readonly entry: Id;
  /** `put`: it says this from here on; `retire`: it is gone */
  readonly action: 'put' | 'retire';
  /** canonical JSON: the entry, or the reason and successor of a retired one */
  readonly content: string;
  /** number of the proposal that brought it; null: it came with the seeds */
  readonly proposal: number | null;
  readonly actor: string;
  readonly actorName: string;
  /** an instant in UTC, ISO 8601 with milliseconds */
  readonly recordedAt: string;
}

/** A link of the chain. */
export interface ChainedRevision extends RevisionFacts {
  readonly number: number;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Canonical JSON (RFC 8785). */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

export function contentHash(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/** The hash of a revision over everything that the row says; its content by its own hash. */
export function revisionHash(revision: Omit<ChainedRevision, 'hash' | 'content'>): string {
  const {
    number,
    entry,
    action,
    contentHash: content,
    previousHash,
    proposal,
    actor,
    actorName,
    recordedAt,
  } = revision;
  // In the order of their names these texts and numbers are canonical JSON as they are written.
  const said = { action, actor, actorName, contentHash: content, entry, number, previousHash, proposal, recordedAt };
  return createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex');
}

/** The last link, or what stands in its place before the first. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

/** Links to follow the head, in order. */
export function chainOn(head: ChainHead, facts: readonly RevisionFacts[]): readonly ChainedRevision[] {
  let { number, hash: previousHash } = head;
  return facts.map((fact) => {
    const link = { ...fact, number: ++number, contentHash: contentHash(fact.content), previousHash };
    const hash = revisionHash(link);
    previousHash = hash;
    return { ...link, hash };
  });
}

/** What is wrong with a link, in words; null where it follows from the one before. */
export function flawOf(link: ChainedRevision, before: ChainHead): string | null {
  if (link.number !== before.number + 1) return `revision ${String(before.number + 1)} is missing`;
  if (link.previousHash !== before.hash) return 'it does not hold the hash of the revision before';
  if (contentHash(link.content) !== link.contentHash) return 'its content is not what was hashed';
  if (revisionHash(link) !== link.hash)
    return 'its entry, action, proposal, actor, time or number is not what was hashed';
  return null;
}

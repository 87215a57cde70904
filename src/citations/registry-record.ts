import type { Entry } from '../catalogue/entries.js';
import type { Coded } from '../catalogue/parts.js';
import { assertionsOf, codingNote, UNREVIEWED } from './coding-note.js';
import { cslDate } from './csl-date.js';
import type { CslItem } from './csl.js';
import { type Edition, pinnedUrl, REGISTRY_NAME } from './edition.js';
import { entryTitle } from './entry-title.js';
import { verificationWords } from './verification-words.js';

const AUTHOR = [{ literal: REGISTRY_NAME }];

/** What the registry says of something, as one release has it: a part of a data set. */
export function registryRecord(entry: Entry, edition: Edition): CslItem {
  const assertions = assertionsOf(entry);
  // An entry that makes no judgement itself was coded like the rest.
  const coding = assertions.length > 0 ? codingNote(assertions) : edition.unreviewed ? UNREVIEWED : undefined;
  const verification = 'verification' in entry ? verificationWords(entry.verification) : undefined;
  const part = { id: entry.id, title: entryTitle(entry), author: AUTHOR, genre: 'Data set entry' };
  return ownRecord(part, [verification, coding], edition);
}

export interface Answer {
  /** path and question, the permalink after the release: `coverage?status=adopted&asOf=2026-11-01` */
  readonly path: string;
  readonly title: string;
  /** the judgements that it rests on */
  readonly rests: readonly Coded[];
}

/** An answer of an analysis: computed from one release for one day. */
export function answerRecord({ path, title, rests }: Answer, edition: Edition): CslItem {
  return ownRecord({ id: path, title, author: AUTHOR, genre: 'Data set analysis' }, [codingNote(rests)], edition);
}

/** A release as a whole. Its title says who made it. */
export function releaseRecord(edition: Edition): CslItem {
  const id = `release/${edition.release}`;
  const notes = [edition.unreviewed ? UNREVIEWED : undefined];
  const url = pinnedUrl(edition, '')?.replace(/\/$/, '');
  const own = ownRecord({ id, title: REGISTRY_NAME, genre: 'Data set' }, notes, edition);
  return { ...own, ...(url !== undefined && { URL: url }) };
}

function ownRecord(
  { id, ...part }: Pick<CslItem, 'id' | 'title' | 'author' | 'genre'>,
  notes: readonly (string | undefined)[],
  edition: Edition,
): CslItem {
  const { release, publishedOn, contentHash, asOf } = edition;
  const url = pinnedUrl(edition, id);
  const said = [`as of ${asOf}`, `SHA-256 ${contentHash}`, ...notes];
  return {
    id,
    type: 'dataset',
    ...part,
    ...(publishedOn !== undefined && { issued: cslDate(publishedOn) }),
    version: release,
    ...(url !== undefined && { URL: url }),
    note: said.filter((words) => words !== undefined).join('; '),
    custom: { registry: { of: id, release, contentHash, asOf } },
  };
}

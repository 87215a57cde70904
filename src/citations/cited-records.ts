import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';
import { type Id, kindOf } from '../catalogue/ids.js';
import { entryById } from '../catalogue/lookup.js';
import type { Cited } from './bibliography.js';
import type { CitedThing } from './citation-scales.js';
import type { CslItem } from './csl.js';
import type { Edition } from './edition.js';
import { primaryRecords } from './primary-records.js';
import { registryRecord, releaseRecord } from './registry-record.js';

type Path = readonly (string | number)[];

/** A source and a reference are works; everything else is a statement of the registry. */
export function usuallyCited(id: Id): CitedThing {
  const kind = kindOf(id);
  return kind === 'source' || kind === 'reference' ? 'primary-source' : 'registry-entry';
}

/**
 * What is cited where somebody asks for an entry: the works that it rests on, or the entry.
 * @param of absent: what the id names, see `usuallyCited`
 * @throws QuestionError BAD_ARGUMENT where the work is asked for and there is none
 */
export function recordsOf(entry: Entry, of: CitedThing | undefined, edition: Edition, path: Path): readonly CslItem[] {
  return (of ?? usuallyCited(entry.id)) === 'primary-source'
    ? primaryRecords(entry, path)
    : [registryRecord(entry, edition)];
}

/**
 * What is cited for each of the ids, in their order, before it becomes a bibliography. The id of the edition's release
 * is taken too.
 * @param answers the records of the answers among them, by id
 * @throws QuestionError UNKNOWN_ENTRY, BAD_ARGUMENT; the path names the id
 */
export function citedRecords(
  catalogue: Catalogue,
  ids: readonly Id[],
  of: CitedThing | undefined,
  edition: Edition,
  answers: ReadonlyMap<string, CslItem> = new Map(),
): readonly Cited[] {
  return ids.flatMap((id, i) => {
    const answer = answers.get(id);
    if (answer !== undefined) return [{ item: answer, ids: [id] }];
    const records =
      id === `release/${edition.release}`
        ? [releaseRecord(edition)]
        : recordsOf(entryById(catalogue, id, ['ids', i]), of, edition, ['of']);
    return records.map((item) => ({ item, ids: [id] }));
  });
}

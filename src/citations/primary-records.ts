import type { Entry, Subject } from '../catalogue/entries.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { CslItem } from './csl.js';
import { referenceRecord, sourceRecord } from './source-record.js';

type Path = readonly (string | number)[];

/**
 * The works that an entry rests on, not the entry: of a provision, definition or red line its source with the
 * pinpoint; of a claim or hole, its subject's; of an intervention the first of its sources; of an assessed cell, a
 * scenario, a layer or a concept, everything that it names.
 * @throws QuestionError BAD_ARGUMENT where it rests on no work
 */
export function primaryRecords(entry: Entry, path: Path): readonly CslItem[] {
  const records = worksOf(entry);
  if (records.length > 0) return records;
  throw new QuestionError('BAD_ARGUMENT', `${entry.id} rests on no work of its own; cite the registry's entry.`, path, [
    'REGISTRY_ENTRY',
  ]);
}

/** The same, none where there is none. */
export function worksOf(entry: Entry): readonly CslItem[] {
  // Claims and holes have a subject, assessments a basis, clauses a pinpoint, sources a type of work.
  if ('subject' in entry) return ofSubject(entry.subject);
  if ('basis' in entry) return entry.basis.flatMap(ofSubject);
  if ('pinpoint' in entry || 'timeline' in entry) return ofSubject(entry);
  if ('authors' in entry) return [sourceRecord(entry)];
  if ('references' in entry) return entry.references.flatMap(worksOf);
  if ('whyRegimesDiffer' in entry) return entry.definitions.flatMap(ofSubject);
  if (!entry.id.startsWith('reference/') || !('intervention' in entry)) return [];
  return entry.intervention === null ? [referenceRecord(entry)] : ofSubject(entry.intervention);
}

function ofSubject(subject: Subject): readonly CslItem[] {
  if ('pinpoint' in subject) return [sourceRecord(subject.source, subject.pinpoint)];
  // What an intervention lists first is its text; the others are about it.
  return subject.sources.slice(0, 1).map((source) => sourceRecord(source));
}

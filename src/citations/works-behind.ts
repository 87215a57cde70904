import type { Catalogue } from '../catalogue/catalogue.js';
import type { Claim, Entry, Hole, Intervention } from '../catalogue/entries.js';
import type { CslItem } from './csl.js';
import { primaryRecords, worksOf } from './primary-records.js';
import { sourceRecord } from './source-record.js';

/**
 * Every work behind an entry, for a bibliography of it: of a scenario or layer, what it names and what the claims and
 * the evidence of holes rest on; of a regime or authority, the texts; of an intervention, all its sources; of anything
 * else, the works that it rests on.
 * @throws QuestionError BAD_ARGUMENT where there is none
 */
export function worksBehind(catalogue: Catalogue, entry: Entry): readonly CslItem[] {
  const works = 'timeline' in entry ? sourcesOf([entry]) : frameWorks(catalogue, entry);
  return works.length > 0 ? works : primaryRecords(entry, ['of']);
}

function frameWorks({ claims, holes }: Catalogue, entry: Entry): readonly CslItem[] {
  if ('interventions' in entry) return sourcesOf(entry.interventions);
  if ('enforces' in entry) return sourcesOf([...entry.enforces, ...entry.decides]);
  const isOf =
    'pathway' in entry
      ? ({ scenario }: Claim | Hole) => scenario === entry
      : ({ layer }: Claim | Hole) => layer === entry;
  return [...worksOf(entry), ...[...claims, ...holes].filter(isOf).flatMap(worksOf)];
}

function sourcesOf(interventions: readonly Intervention[]): readonly CslItem[] {
  return interventions.flatMap(({ sources }) => sources.map((source) => sourceRecord(source)));
}

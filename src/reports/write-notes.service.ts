import type { Catalogue } from '../catalogue/catalogue.js';
import { bibliography } from '../citations/bibliography.js';
import type { CitationStyle } from '../citations/citation-scales.js';
import { writeCitation } from '../citations/cite.service.js';
import { type Edition, pinnedUrl } from '../citations/edition.js';
import { releaseRecord } from '../citations/registry-record.js';
import { methodSection } from './closing-sections.js';
import { type Note, notesOf, type Report } from './report-model.js';
import { noteKey, withoutPlace, type WrittenNote, type WrittenReport } from './written-report.js';

/** Put the notes into words, make one bibliography of all the works, and say what the report was made from. */
export async function writeNotes(
  catalogue: Catalogue,
  whole: Report,
  edition: Edition,
  { style, path }: { readonly style: CitationStyle; readonly path: string },
): Promise<WrittenReport> {
  const report: Report = { ...whole, blocks: [...whole.blocks, ...methodSection(catalogue, edition)] };
  const cited = notesOf(report);
  const unique = new Map(cited.map((note) => [noteKey(note), note]));
  const items = [...unique.values()].map(({ note }) => ({ item: note, ids: [] }));
  const { entries } = await writeCitation(items, style, 'text');
  const works = [...cited.map(({ note }) => ({ item: withoutPlace(note), ids: [note.id] }))];
  const records = bibliography([...works, { item: releaseRecord(edition), ids: [] }], style);
  const listed = await writeCitation(records, style, 'text');
  return {
    report,
    edition,
    facts: factsOf(edition, path),
    notes: new Map([...unique].map(([key, note], i) => [key, writtenNote(note, i + 1, entries[i]?.text ?? '')])),
    bibliography: listed.entries.map(({ text }) => text),
  };
}

function writtenNote({ note: { id, locator }, short }: Note, number: number, full: string): WrittenNote {
  const place = locator === undefined ? short : `${short}, ${locator}`;
  return { number, full, work: id, later: (first) => `${place} (in full in note ${first}).` };
}

function factsOf(edition: Edition, path: string): WrittenReport['facts'] {
  const { release, publishedOn, contentHash, asOf } = edition;
  const url = pinnedUrl(edition, path);
  return [
    ['Release', release],
    ...(publishedOn === undefined ? [] : [['Published', publishedOn] as const]),
    ['Read as of', asOf],
    ['Content, SHA-256', contentHash],
    ...(url === undefined ? [] : [['Address of this report', url] as const]),
    ...(edition.unreviewed ? [['Coding', 'machine-coded, not reviewed by a person'] as const] : []),
  ];
}

import type { CalendarDate } from '../catalogue/dates.js';
import type { Entry } from '../catalogue/entries.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { bibliography } from '../citations/bibliography.js';
import { writeCitation } from '../citations/cite.service.js';
import { recordsOf } from '../citations/cited-records.js';
import { type Edition, editionOf } from '../citations/edition.js';
import { worksOf } from '../citations/primary-records.js';
import { registryRecord } from '../citations/registry-record.js';
import { worksBehind } from '../citations/works-behind.js';
import { identifiersOf } from '../identifiers/identifiers-of.js';
import { entryLinkedData, entryNode } from '../linked-data/entry-linked-data.js';
import { readCitationQuery } from './citation-query.js';
import { flatRecord, nameOf } from './entry-record.js';
import { markdownPage } from './markdown-page.js';
import { metaTags } from './meta-tags.js';
import type { PageRenderer } from './pages.js';
import type { Shown } from './shown.js';

export interface EntryRequest {
  readonly snapshot: Snapshot;
  readonly asOf: CalendarDate;
  /** the query says the day, so that the pinned address must say it too */
  readonly dated: boolean;
  readonly pairs: ReadonlyMap<string, string>;
  readonly publicUrl: string;
  readonly pages: PageRenderer;
}

/** An entry under its address. */
export function shownEntry(entry: Entry, request: EntryRequest): Shown {
  const { snapshot, asOf, dated, pairs, publicUrl, pages } = request;
  const { release } = snapshot;
  const edition = editionOf(snapshot, asOf, publicUrl);
  const own = registryRecord(entry, edition);
  const identifiers = identifiersOf(entry);
  return {
    snapshot,
    asOf,
    path: entry.id,
    question: dated ? `asOf=${asOf}` : '',
    types: linkedTypes(entry, request),
    meta: metaTags(own),
    items: [],
    async write(format) {
      switch (format) {
        case 'json': {
          const pinned = own.URL;
          return JSON.stringify({ release, asOf, pinned, identifiers, entry: flatRecord(entry) });
        }
        case 'jsonld':
          return JSON.stringify(entryLinkedData(entry, { address: publicUrl, release, asOf }));
        case 'md':
          return markdownOf(entry, edition, request);
        case 'bib':
        case 'ris':
        case 'csl': {
          const { style, of } = readCitationQuery(pairs);
          const records =
            of === 'bibliography' ? worksBehind(snapshot.catalogue, entry) : recordsOf(entry, of, edition, ['of']);
          const cited = records.map((item) => ({ item, ids: [entry.id] }));
          return (await writeCitation(bibliography(cited, style), style, CITATION_FORMAT[format])).text;
        }
      }
    },
    page: (around) => pages.entry({ snapshot, asOf, query: pairs, publicUrl, entry, name: nameOf(entry), ...around }),
  };
}

const CITATION_FORMAT = { bib: 'bibtex', ris: 'ris', csl: 'csl-json' } as const;

/** The kind of thing that linked data says it is, for links; what is no work is described by a page only. */
function linkedTypes(entry: Entry, { publicUrl, snapshot, asOf }: EntryRequest): readonly string[] {
  const { '@type': type } = entryNode(entry, { address: publicUrl, release: snapshot.release, asOf });
  return [type].flat().filter((name): name is string => typeof name === 'string' && !name.includes(':'));
}

async function markdownOf(
  entry: Entry,
  edition: Edition,
  { pairs, publicUrl, snapshot }: EntryRequest,
): Promise<string> {
  const { style } = readCitationQuery(pairs);
  const works = worksOf(entry);
  // One work is the text itself; where there are many, they are a bibliography of their own.
  const cited = [registryRecord(entry, edition), ...(works.length === 1 ? works : [])];
  const citations = await Promise.all(
    cited.map(async (item) => (await writeCitation([{ item, ids: [] }], style, 'markdown')).text),
  );
  return markdownPage({
    title: nameOf(entry),
    id: entry.id,
    record: flatRecord(entry),
    citations,
    base: `${publicUrl}/r/${snapshot.release.version}`,
  });
}

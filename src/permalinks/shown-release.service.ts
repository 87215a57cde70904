import { writeCitation } from '../citations/cite.service.js';
import { releaseRecord } from '../citations/registry-record.js';
import { editionOf } from '../citations/edition.js';
import { exportFiles } from '../exports/export-files.js';
import { JSON_LD_CONTEXT } from '../linked-data/json-ld.js';
import { releaseNode } from '../linked-data/entry-linked-data.js';
import { readCitationQuery } from './citation-query.js';
import { markdownPage } from './markdown-page.js';
import { metaTags } from './meta-tags.js';
import type { EntryRequest } from './shown-entry.service.js';
import type { Shown } from './shown.js';

/** A release as a whole: what its citation leads to. */
export function shownRelease(request: Omit<EntryRequest, 'dated'>): Shown {
  const { snapshot, asOf, pairs, publicUrl, pages } = request;
  const { release, catalogue } = snapshot;
  const own = releaseRecord(editionOf(snapshot, asOf, publicUrl));
  const counts = Object.fromEntries(
    Object.entries(catalogue).flatMap(([kind, list]) =>
      Array.isArray(list) && kind !== 'cells' ? [[kind, list.length] as const] : [],
    ),
  );
  const record = { ...release, entries: counts };
  const title = `Release ${release.version}`;
  return {
    snapshot,
    asOf,
    path: '',
    question: '',
    types: ['Dataset'],
    meta: metaTags(own),
    items: exportFiles()
      // The tables one by one stand in the package that holds them all.
      .filter(({ path }) => !path.includes('/'))
      .map(({ path, mediaType }) => ({ href: `/r/${release.version}/exports/${path}`, type: mediaType })),
    async write(format) {
      const { style } = readCitationQuery(pairs);
      switch (format) {
        case 'json':
          return JSON.stringify({ release, entries: counts });
        case 'jsonld':
          return JSON.stringify({ '@context': JSON_LD_CONTEXT, ...releaseNode({ address: publicUrl, release }) });
        case 'md': {
          const { text } = await writeCitation([{ item: own, ids: [] }], style, 'markdown');
          return markdownPage({ title, id: release.id, record, citations: [text], base: publicUrl });
        }
        case 'bib':
        case 'ris':
        case 'csl': {
          const formats = { bib: 'bibtex', ris: 'ris', csl: 'csl-json' } as const;
          return (await writeCitation([{ item: own, ids: [release.id] }], style, formats[format])).text;
        }
      }
    },
    page: (around) =>
      pages.answer({
        ...{ snapshot, asOf, query: pairs, publicUrl, analysis: 'release', question: '', title, record },
        ...around,
      }),
  };
}

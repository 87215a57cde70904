import { writeCitation } from '../citations/cite.service.js';
import { editionOf } from '../citations/edition.js';
import { answerRecord } from '../citations/registry-record.js';
import { JSON_LD_CONTEXT } from '../linked-data/json-ld.js';
import { LICENCE } from '../linked-data/entry-linked-data.js';
import type { AddressedQuestion } from './answers.js';
import { readCitationQuery } from './citation-query.js';
import { flatRecord } from './entry-record.js';
import { markdownPage } from './markdown-page.js';
import { metaTags } from './meta-tags.js';
import type { EntryRequest } from './shown-entry.service.js';
import type { Shown } from './shown.js';

/** An answer of an analysis under the address of its question. */
export async function shownAnswer(
  path: string,
  asked: AddressedQuestion,
  request: Omit<EntryRequest, 'asOf' | 'dated'>,
): Promise<Shown> {
  const { snapshot, pairs, publicUrl, pages } = request;
  const { question, asOf, title } = asked;
  const { release } = snapshot;
  const { answer, rests, settled = true, isPrivate = false } = await asked.answer();
  const address = { path: question === '' ? path : `${path}?${question}`, title, rests };
  const own = answerRecord(address, editionOf(snapshot, asOf, publicUrl));
  const record = flatRecord(answer);
  return {
    snapshot,
    asOf,
    path,
    question,
    settled,
    isPrivate,
    types: ['Dataset'],
    meta: metaTags(own),
    items: [],
    async write(format) {
      const { style } = readCitationQuery(pairs);
      switch (format) {
        case 'json':
          return JSON.stringify({ release, asOf, pinned: own.URL, title, answer: record });
        case 'jsonld':
          return JSON.stringify({
            '@context': JSON_LD_CONTEXT,
            '@id': own.URL,
            '@type': 'Dataset',
            name: title,
            description: own.note,
            version: release.version,
            datePublished: release.publishedAt.slice(0, 10),
            license: LICENCE,
            isPartOf: `${publicUrl}/r/${release.version}`,
          });
        case 'md': {
          const { text } = await writeCitation([{ item: own, ids: [] }], style, 'markdown');
          const base = `${publicUrl}/r/${release.version}`;
          return markdownPage({ title, id: own.id, record, citations: [text], base });
        }
        case 'bib':
        case 'ris':
        case 'csl': {
          const formats = { bib: 'bibtex', ris: 'ris', csl: 'csl-json' } as const;
          return (await writeCitation([{ item: own, ids: [own.id] }], style, formats[format])).text;
        }
      }
    },
    page: (around) =>
      pages.answer({
        ...{ snapshot, asOf, query: pairs, publicUrl, analysis: path, question, title, record },
        ...around,
      }),
  };
}

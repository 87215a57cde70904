import type { Entry } from '../../catalogue/entries.js';
import type { Coded } from '../../catalogue/parts.js';
import { type Edition, editionOf } from '../../citations/edition.js';
import { answerRecord, registryRecord } from '../../citations/registry-record.js';
import { addressOf, type Pairs } from '../links.js';
import type { Download, Page, View } from '../page.js';

function editionIn({ snapshot, asOf, publicUrl }: View): Edition {
  return editionOf(snapshot, asOf, publicUrl);
}

/** How an entry is cited; its other forms come with its address. */
export function entryTools(view: View, entry: Entry): Pick<Page, 'cite'> {
  return { cite: registryRecord(entry, editionIn(view)) };
}

export interface CitedAnswer {
  /** path of the page, without a slash at its beginning */
  readonly path: string;
  readonly pairs: Pairs;
  readonly title: string;
  /** the judgements that it rests on */
  readonly rests: readonly Coded[];
}

/** What every page of an answer has: how it is cited, with its question. */
export function answerTools(view: View, { path, pairs, title, rests }: CitedAnswer): Pick<Page, 'cite' | 'canonical'> {
  return { cite: answerRecord({ path: addressOf(path, pairs), title, rests }, editionIn(view)), canonical: pairs };
}

/** Pages that list nothing of their own offer the release that they were made from, whole. */
export function wholeRelease({ release: { version } }: View): readonly Download[] {
  const href = `/r/${version}/catalogue.json`;
  return [{ title: `Release ${version} as JSON`, href, as: `redlines-${version}.json` }];
}

import type { Catalogue } from '../catalogue/catalogue.js';
import type { EntryKind } from '../catalogue/ids.js';
import { kindOf } from '../catalogue/ids.js';
import type { Edition } from './edition.js';
import { entryRecord } from './entry-record.js';

/**
 * One JSON object a line, its kind in `entry`: first the release, then the frame (what the words mean, how judgements
 * are made), then every entry in published order. With kinds, only entries of these after the release.
 */
export function* jsonLines(
  catalogue: Catalogue,
  edition: Edition,
  kinds?: readonly EntryKind[],
): Generator<string, void> {
  const { release: version, contentHash, publishedAt, notes, base } = edition;
  const head = { entry: 'release', version, contentHash, publishedAt, notes, licence: 'CC-BY-4.0', registry: base };
  yield `${JSON.stringify(head)}\n`;
  if (kinds === undefined) yield `${JSON.stringify({ entry: 'frame', ...catalogue.frame })}\n`;
  for (const entry of catalogue.byId.values()) {
    if (kinds?.some((kind) => kind === kindOf(entry.id)) ?? true) yield `${JSON.stringify(entryRecord(entry))}\n`;
  }
}

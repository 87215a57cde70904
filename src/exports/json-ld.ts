import type { Catalogue } from '../catalogue/catalogue.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';
import { entryNode, type LinkedDataContext, releaseNode } from '../linked-data/entry-linked-data.js';
import { JSON_LD_CONTEXT } from '../linked-data/json-ld.js';
import type { Edition } from './edition.js';

/** One JSON-LD document, a node a line: the release, then every entry, or those of some kinds. */
export function* jsonLd(catalogue: Catalogue, edition: Edition, kinds?: readonly EntryKind[]): Generator<string, void> {
  const context = contextOf(edition);
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[\n${JSON.stringify(releaseNode(context))}`;
  for (const entry of catalogue.byId.values()) {
    if (kinds?.some((kind) => kind === kindOf(entry.id)) ?? true)
      yield `,\n${JSON.stringify(entryNode(entry, context))}`;
  }
  yield '\n]}\n';
}

function contextOf({ base, release, contentHash, publishedAt, notes, asOf }: Edition): LinkedDataContext {
  const info = {
    id: `release/${release}`,
    version: release,
    publishedAt: publishedAt ?? `${asOf}T00:00:00.000Z`,
    contentHash,
    notes: notes ?? '',
  };
  return { address: base, release: info, asOf };
}

import { FRAME } from '../catalogue/finding.js';
import { type EntryKind, type Id, kindOf } from '../catalogue/ids.js';
import { inPublishedOrder } from '../catalogue/in-published-order.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';

type ListName = Exclude<keyof CatalogueParts, 'frame'>;

/** Which list of the parts holds entries of a kind. */
const LISTS: Readonly<Record<EntryKind, ListName>> = {
  regime: 'regimes',
  metric: 'metrics',
  judgement: 'judgements',
  reference: 'references',
  layer: 'layers',
  cause: 'causes',
  scenario: 'scenarios',
  concept: 'concepts',
  intervention: 'interventions',
  authority: 'authorities',
  source: 'sources',
  provision: 'provisions',
  definition: 'definitions',
  'red-line': 'redLines',
  claim: 'claims',
  cell: 'assessments',
  hole: 'holes',
  'lineage-step': 'lineageSteps',
};

/** What an entry says, whatever its kind: a part of the catalogue. The frame goes without an id. */
export type Content = Readonly<Record<string, unknown>>;

/** Every entry by its id; the frame, which has none, under `frame`. */
export function entriesOf(parts: CatalogueParts): ReadonlyMap<Id, Content> {
  const { frame, ...lists } = parts;
  const entries = new Map<Id, Content>([[FRAME, { ...frame }]]);
  for (const list of Object.values(lists)) for (const part of list) entries.set(part.id, part as unknown as Content);
  return entries;
}

/** One entry, or undefined. */
export function entryIn(parts: CatalogueParts, id: Id): Content | undefined {
  if (id === FRAME) return { ...parts.frame };
  const kind = kindOf(id);
  if (kind === undefined) return undefined;
  const list: readonly { readonly id: Id }[] = parts[LISTS[kind]];
  return list.find((part) => part.id === id);
}

/** What is to become of entries: what they are to say, or null for those that go. */
export type EntryChanges = ReadonlyMap<Id, Content | null>;

/**
 * The parts with some entries written anew or taken out, in the order in which they are published: what is new comes
 * last among its neighbours. Contents are taken as they are; that they have the shape of their kind is checked before.
 */
export function withEntries(parts: CatalogueParts, changes: EntryChanges): CatalogueParts {
  const { frame, ...lists } = parts;
  const newFrame = changes.get(FRAME) ?? frame;
  const added = new Map<ListName, Content[]>();
  const known = entriesOf(parts);
  for (const [id, content] of changes) {
    const kind = kindOf(id);
    if (content === null || kind === undefined || known.has(id)) continue;
    added.set(LISTS[kind], [...(added.get(LISTS[kind]) ?? []), content]);
  }
  const changed = Object.entries(lists).map(([name, list]: [string, readonly { readonly id: Id }[]]) => {
    const kept = list.flatMap((part) => {
      const change = changes.get(part.id);
      return change === undefined ? [part] : change === null ? [] : [change];
    });
    return [name, [...kept, ...(added.get(name as ListName) ?? [])]];
  });
  // The lists hold what they held, and contents of their kinds.
  const written = { frame: newFrame, ...Object.fromEntries(changed) } as unknown as CatalogueParts;
  // Scenarios, layers and concepts say themselves where they stand.
  const isMoved = [...changes].some(
    ([id, content]) => content !== null && known.get(id)?.['order'] !== content['order'],
  );
  return added.size > 0 || isMoved ? inPublishedOrder(written) : written;
}

import { LRUCache } from 'lru-cache';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CalendarDate } from '../../catalogue/dates.js';
import { diffCatalogues, type EntryDiff } from '../../catalogue/entry-diff.js';
import type { Finding } from '../../catalogue/finding.js';
import { link } from '../../catalogue/link.js';
import type { Editing } from '../editing.service.js';
import { chainHead } from '../history/append-revisions.service.js';
import { loadParts } from '../load-parts.service.js';
import { candidateOf, conflictsOf, findingsOf } from './candidate.js';
import { historiesOf } from './histories.service.js';
import type { EntryConflict } from './outcomes.js';
import type { Proposal } from './proposal.js';
import { readChanges } from './proposal-table.service.js';

/** What would come of accepting a proposal now. */
export interface Preview {
  /** number of the last revision that it was made from */
  readonly revision: number;
  /** what rules would object to: none, or it cannot be accepted */
  readonly findings: readonly Finding[];
  /** entries that changed underneath: none, or it must be rebased */
  readonly conflicts: readonly EntryConflict[];
  /** entry by entry and field by field, against what the catalogue says now */
  readonly differences: readonly EntryDiff[];
  /** the cells that change; null where findings keep the catalogue from being put together */
  readonly coverage: readonly object[] | null;
}

/** The cells that are not the same in two catalogues on a day. */
export type CoverageEffect = (before: Catalogue, after: Catalogue, asOf: CalendarDate) => readonly object[];

/** Looks at proposals before anybody accepts them. */
export class Previews {
  private readonly known = new LRUCache<string, Preview>({ max: 16 });

  constructor(
    private readonly editing: Editing,
    private readonly effect: CoverageEffect,
  ) {}

  async of(proposal: Proposal, asOf: CalendarDate): Promise<Preview> {
    const manager = this.editing.reader();
    const { number: revision, hash } = await chainHead(manager);
    const key = [proposal.number, proposal.version, hash, asOf].join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const changes = await readChanges(manager, proposal.number);
    const before = await loadParts(manager);
    const after = candidateOf(before, changes);
    const findings = findingsOf(after, changes);
    const preview = {
      revision,
      findings,
      conflicts: conflictsOf(changes, await historiesOf(manager, changes)),
      differences: diffCatalogues(before, after).entries,
      coverage: findings.length > 0 ? null : this.effect(link(before), link(after), asOf),
    };
    this.known.set(key, preview);
    return preview;
  }
}

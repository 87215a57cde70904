import type { Principal } from '../../access/principal.js';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { EntryDiff } from '../../catalogue/entry-diff.js';
import { diffFields } from '../../catalogue/field-diff.js';
import type { Id } from '../../catalogue/ids.js';
import type { SnapshotSource } from '../../catalogue/snapshot.js';
import type { CellChange } from '../../coverage/compare-coverage.js';
import { DatabaseAway } from '../../database/database-away.js';
import type { Editing } from '../../editorial/editing.service.js';
import { readRevisions } from '../../editorial/history/revision-list.service.js';
import { headsOf, historiesOf } from '../../editorial/proposals/histories.service.js';
import type { Previews } from '../../editorial/proposals/preview.service.js';
import { findProposal, listProposals, readProposals } from '../../editorial/proposals/proposal-list.service.js';
import { isApproved, readChanges, readReviews } from '../../editorial/proposals/proposal-table.service.js';
import type { Proposal, ProposedChange } from '../../editorial/proposals/proposal.js';
import type { Proposals } from '../../editorial/proposals/proposals.service.js';
import type { RebaseChoice } from '../../editorial/proposals/rebase.js';
import { loadCandidate } from '../../releases/candidate.service.js';
import { releaseChanges } from '../../releases/release-changes.js';
import type { ReleaseDesk } from '../../releases/release-desk.service.js';
import { draftedNotes } from '../../releases/release-notes.js';
import { nextVersion } from '../../releases/version.js';
import type {
  Difference,
  EditingDesk,
  HeldEntry,
  ListQuestion,
  ProposalLook,
  ReleaseDraft,
  Reviewing,
  WantedChange,
  Wording,
} from './editing-desk.js';

export interface RegistryDeskParts {
  readonly editing: Editing;
  readonly proposals: Proposals;
  readonly previews: Previews;
  readonly store: SnapshotSource;
  /** absent: nothing can be published here */
  readonly releaseDesk: ReleaseDesk | undefined;
}

/** The desk over the tables of the registry. */
export class RegistryDesk implements EditingDesk {
  constructor(private readonly parts: RegistryDeskParts) {}

  async list(principal: Principal, question: ListQuestion): Promise<readonly { readonly number: number }[]> {
    return await listProposals(this.parts.editing.reader(), principal, question);
  }

  async read(numbers: readonly number[]): Promise<readonly Proposal[]> {
    const heads = numbers.map((number) => ({ number, id: `proposal/${String(number)}` }));
    const found = await readProposals(this.parts.editing.reader(), heads);
    return heads.flatMap(({ id }) => found.get(id) ?? []);
  }

  async look(principal: Principal, id: string, asOf: CalendarDate): Promise<ProposalLook | undefined> {
    const manager = this.parts.editing.reader();
    const proposal = await findProposal(manager, principal, id);
    if (proposal === undefined) return undefined;
    const changes = await readChanges(manager, proposal.number);
    const facts = {
      proposal,
      approved: await isApproved(manager, proposal.number),
      reviews: await readReviews(manager, proposal.number),
    };
    if (proposal.closedAt !== null) {
      const differences = await this.since(changes);
      return { ...facts, differences, findings: [], conflicts: [], coverage: null };
    }
    const { differences, findings, conflicts, coverage } = await this.parts.previews.of(proposal, asOf);
    const byEntry = new Map(differences.map((difference) => [difference.id, difference]));
    return {
      ...facts,
      differences: changes.map((change) => differenceOf(change, byEntry.get(change.entry) ?? null)),
      findings,
      conflicts,
      coverage: coverage === null ? null : coverage.filter(isCellChange),
    };
  }

  async entry(id: Id): Promise<HeldEntry | undefined> {
    const head = (await headsOf(this.parts.editing.reader(), [id])).get(id);
    return head === undefined ? undefined : { revision: head.number, content: head.content };
  }

  async revisions(entry: Id): ReturnType<EditingDesk['revisions']> {
    return await readRevisions(this.parts.editing.reader(), entry);
  }

  async create(principal: Principal, words: Wording, change: WantedChange): ReturnType<EditingDesk['create']> {
    return await this.parts.proposals.create(principal, { ...words, changes: [change] });
  }

  async amend(
    principal: Principal,
    id: string,
    words: Wording,
    change: WantedChange,
  ): ReturnType<EditingDesk['amend']> {
    return await this.parts.proposals.amend(principal, id, { ...words, changes: [change] });
  }

  async drop(principal: Principal, id: string, entry: Id): ReturnType<EditingDesk['drop']> {
    return await this.parts.proposals.amend(principal, id, { drop: [entry] });
  }

  async submit(principal: Principal, id: string): ReturnType<EditingDesk['submit']> {
    return await this.parts.proposals.submit(principal, id);
  }

  async withdraw(principal: Principal, id: string, note: string | null): ReturnType<EditingDesk['withdraw']> {
    return await this.parts.proposals.withdraw(principal, id, note);
  }

  async review(principal: Principal, id: string, wanted: Reviewing): ReturnType<EditingDesk['review']> {
    return await this.parts.proposals.review(principal, id, wanted);
  }

  async accept(principal: Principal, id: string, note: string | null): ReturnType<EditingDesk['accept']> {
    return await this.parts.proposals.accept(principal, id, note);
  }

  async reject(principal: Principal, id: string, note: string): ReturnType<EditingDesk['reject']> {
    return await this.parts.proposals.reject(principal, id, note);
  }

  async rebase(principal: Principal, id: string, choices: readonly RebaseChoice[]): ReturnType<EditingDesk['rebase']> {
    return await this.parts.proposals.rebase(principal, id, choices);
  }

  async draft(): Promise<ReleaseDraft> {
    const { editing, store } = this.parts;
    const candidate = await loadCandidate(editing.reader());
    const { release, catalogue } = store.current();
    const versions = store.releases().map(({ version }) => version);
    const facts = { latest: release.version, next: nextVersion(editing.now(), versions) };
    if (!candidate.ok) return { ...facts, notes: '', changes: [], reordered: [], findings: candidate.findings };
    const diff = releaseChanges(catalogue, candidate.catalogue);
    return { ...facts, ...diff, notes: draftedNotes(release.version, diff), findings: [] };
  }

  async publish(
    { id }: Principal,
    wanted: { readonly version: string | null; readonly notes: string },
  ): ReturnType<EditingDesk['publish']> {
    const { releaseDesk } = this.parts;
    if (releaseDesk === undefined) throw new DatabaseAway('There is no database to publish from.');
    return await releaseDesk.publish({ ...wanted, by: id });
  }

  /** What changes did, or would have done, to what they started from. */
  private async since(changes: readonly ProposedChange[]): Promise<readonly Difference[]> {
    const { heads, bases } = await historiesOf(this.parts.editing.reader(), changes);
    return changes.map((change) => {
      const { entry, base, content } = change;
      const from = base === null ? undefined : (bases.get(entry) ?? heads.get(entry));
      const before = from?.content ?? null;
      if (content === null) return { change, kind: 'removed', fields: [] };
      if (before === null) return { change, kind: 'added', fields: [] };
      return changed(change, diffFields(before, content));
    });
  }
}

function differenceOf(change: ProposedChange, diff: EntryDiff | null): Difference {
  if (diff === null) return { change, kind: change.content === null ? 'removed' : 'same', fields: [] };
  return { change, kind: diff.change, fields: diff.fields };
}

function changed(change: ProposedChange, fields: Difference['fields']): Difference {
  return { change, kind: fields.length === 0 ? 'same' : 'changed', fields };
}

/** A preview holds whatever the application computes as its effect: this one computes changes of cells. */
function isCellChange(change: object): change is CellChange {
  return 'move' in change && 'scenario' in change && 'layer' in change;
}

import { Contests } from '../../src/editorial/contests/contests.service.js';
import { Editing } from '../../src/editorial/editing.service.js';
import { Proposals } from '../../src/editorial/proposals/proposals.service.js';
import { type EditingDatabase, openEditingDatabase } from './editing-api.js';
import { ADA, aProposal, BEN, EDITING_TIME, ok } from './editors.js';
import { aClaim } from './sample-clauses.js';

/**
 * A database in which people edited: proposal 1 was accepted, 2 stands in conflict with it, 3 breaks a rule and was
 * reviewed, 4 would change coverage; the sample's claim is contested.
 */
export async function someEditing(): Promise<EditingDatabase> {
  const editing = await openEditingDatabase();
  const desk = new Editing(editing.dataSource, () => EDITING_TIME);
  const proposals = new Proposals(desk);
  const claim = aClaim();
  await proposals.create(ADA, aProposal());
  await proposals.create(
    ADA,
    aProposal({ changes: [{ entry: claim.id, content: aClaim({ strength: 'substantial' }) }] }),
  );
  await proposals.create(ADA, aProposal({ changes: [{ entry: 'layer/assessment', retire: { reason: 'No more.' } }] }));
  for (const id of ['proposal/1', 'proposal/2', 'proposal/3']) {
    ok(await proposals.submit(ADA, id));
    ok(await proposals.review(BEN, id, { version: 1, verdict: 'approve', comment: 'As the text says.' }));
  }
  ok(await proposals.accept(BEN, 'proposal/1', 'Thank you.'));
  await proposals.create(ADA, aProposal({ changes: [{ entry: claim.id, retire: { reason: 'It covers nothing.' } }] }));
  ok(await proposals.submit(ADA, 'proposal/4'));
  await new Contests(desk).open(ADA, { claim: claim.id, reason: 'There is no bar to pass.', position: 'none' });
  await editing.live.refresh();
  return editing;
}

import { expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { toJson } from '../../src/catalogue/json.js';
import { runRules } from '../../src/catalogue/run-rules.js';
import { entriesOf } from '../../src/editorial/entry-lists.js';
import { type ChainedRevision, flawOf, NO_HASH } from '../../src/editorial/history/chain.js';
import { loadParts } from '../../src/editorial/load-parts.service.js';
import { listReleases, readSnapshot } from '../../src/releases/release-reader.service.js';

/** What the service said that it has done. */
export interface Ledger {
  /** ids of proposals */
  readonly accepted: ReadonlySet<string>;
  /** versions of releases */
  readonly published: ReadonlySet<string>;
}

const REVISIONS = `SELECT number, entry, action, content, content_hash AS "contentHash", previous_hash AS "previousHash",
    hash, proposal, actor, actor_name AS "actorName", recorded_at AS "recordedAt" FROM revision ORDER BY number`;
/** Proposals with the entries that they change, and those of their revisions. */
const PROPOSALS = `SELECT p.number, p.state,
    (SELECT array_agg(c.entry ORDER BY c.entry COLLATE "C") FROM proposal_change AS c WHERE c.proposal = p.number) AS changes,
    (SELECT array_agg(r.entry ORDER BY r.entry COLLATE "C") FROM revision AS r WHERE r.proposal = p.number) AS done
  FROM proposal AS p ORDER BY p.number`;

interface ProposalRow {
  readonly number: number;
  readonly state: string;
  readonly changes: readonly string[] | null;
  readonly done: readonly string[] | null;
}

/** No acknowledged change is lost, no proposal half applied, the chain holds, and there is one release per version. */
export async function expectSound(dataSource: DataSource, ledger: Ledger): Promise<void> {
  await expectHistory(dataSource);
  await expectProposals(dataSource, ledger.accepted);
  await expectReleases(dataSource, ledger.published);
}

/** The chain holds from the first link to the last, and the tables say what it says. */
async function expectHistory(dataSource: DataSource): Promise<void> {
  const rows: readonly (Omit<ChainedRevision, 'recordedAt'> & { readonly recordedAt: Date })[] =
    await dataSource.query(REVISIONS);
  const said = new Map<string, unknown>();
  let head = { number: 0, hash: NO_HASH };
  for (const row of rows) {
    const link = { ...row, recordedAt: row.recordedAt.toISOString() };
    expect({ number: link.number, flaw: flawOf(link, head) }).toEqual({ number: link.number, flaw: null });
    head = link;
    if (link.action === 'put') said.set(link.entry, JSON.parse(link.content));
    else said.delete(link.entry);
  }
  const parts = await loadParts(dataSource.manager);
  const held = new Map([...entriesOf(parts)].map(([id, content]) => [id, toJson(content)]));
  expect([...held.keys()].sort()).toEqual([...said.keys()].sort());
  for (const [id, content] of held) expect({ id, content }).toEqual({ id, content: said.get(id) });
  expect(runRules(parts)).toEqual([]);
}

async function expectProposals(dataSource: DataSource, acknowledged: ReadonlySet<string>): Promise<void> {
  const rows: readonly ProposalRow[] = await dataSource.query(PROPOSALS);
  for (const { number, state, changes, done } of rows) {
    expect({ number, done }).toEqual({ number, done: state === 'accepted' ? changes : null });
  }
  const accepted = new Set(rows.filter(({ state }) => state === 'accepted').map(({ number }) => `proposal/${number}`));
  expect([...acknowledged].filter((id) => !accepted.has(id))).toEqual([]);
}

async function expectReleases(dataSource: DataSource, acknowledged: ReadonlySet<string>): Promise<void> {
  const rows: readonly { readonly sequence: number; readonly version: string }[] = await dataSource.query(
    'SELECT sequence, version FROM release ORDER BY sequence',
  );
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, i) => i + 1));
  const versions = rows.map(({ version }) => version);
  expect(new Set(versions).size).toBe(versions.length);
  expect([...acknowledged].filter((version) => !versions.includes(version))).toEqual([]);
  // Reading checks the hash.
  for (const { version } of await listReleases(dataSource)) await readSnapshot(dataSource, version);
}

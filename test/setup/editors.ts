import { afterAll, beforeEach } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Principal, Role } from '../../src/access/principal.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import { Editing } from '../../src/editorial/editing.service.js';
import { importSeeds } from '../../src/editorial/import-seeds.service.js';
import { isRefusal } from '../../src/editorial/proposals/outcomes.js';
import type { Proposal } from '../../src/editorial/proposals/proposal.js';
import { type NewProposal, Proposals } from '../../src/editorial/proposals/proposals.service.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { aClaim } from './sample-clauses.js';
import { sampleParts } from './sample-parts.js';

export const EDITING_TIME = new Date('2026-11-22T12:00:00Z');

export function person(id: string, ...roles: readonly Role[]): Principal {
  return { id, name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`, roles, kind: 'token' };
}

/** Writes. */
export const ADA = person('ada', 'contributor');
/** Reviews, and writes too. */
export const BEN = person('ben', 'contributor', 'reviewer');
export const CYD = person('cyd', 'reviewer');

/** A proposal that makes the sample's claim nominal. */
export function aProposal(some: Partial<NewProposal> = {}): NewProposal {
  return {
    title: 'Weaker than it was said to be',
    rationale: 'The duty has no pass mark, so it covers in name only.',
    changes: [{ entry: aClaim().id, content: aClaim({ strength: 'nominal' }) }],
    ...some,
  };
}

export interface Editors {
  /** of the test that runs */
  readonly database: () => TestDatabase;
  readonly dataSource: () => DataSource;
  readonly proposals: () => Proposals;
  /** a second service over the same database */
  readonly another: () => Promise<Proposals>;
  /** a proposal of Ada's that was submitted */
  readonly submitted: (some?: Partial<NewProposal>) => Promise<Proposal>;
  /** the same, approved by Ben */
  readonly approved: (some?: Partial<NewProposal>) => Promise<Proposal>;
}

/** A database of its own that holds the sample, brought in as seeds, and who edits it. */
export async function openEditors(parts: CatalogueParts = sampleParts()): Promise<Editors> {
  const database = await createTestDatabase();
  const dataSource = await database.connect();
  await dataSource.transaction(async (manager) => await importSeeds(manager, parts, EDITING_TIME));
  const open = (source: DataSource) => new Proposals(new Editing(source, () => EDITING_TIME));
  const proposals = open(dataSource);
  const submitted = async (some?: Partial<NewProposal>) => {
    const { id } = ok(await proposals.create(ADA, aProposal(some)));
    return ok(await proposals.submit(ADA, id));
  };
  return {
    database: () => database,
    dataSource: () => dataSource,
    proposals: () => proposals,
    another: async () => open(await database.connect()),
    submitted,
    approved: async (some) => {
      const { id, version } = await submitted(some);
      return ok(await proposals.review(BEN, id, { version, verdict: 'approve' }));
    },
  };
}

/** For a `describe`: the same, anew before every test. */
export function editors(): Editors {
  const opened: Editors[] = [];
  beforeEach(async () => {
    opened.push(await openEditors());
  });
  afterAll(async () => {
    for (const one of opened) await one.database().drop();
  });
  const now = (): Editors => {
    const last = opened.at(-1);
    if (last === undefined) throw new Error('There is none outside a test.');
    return last;
  };
  return {
    database: () => now().database(),
    dataSource: () => now().dataSource(),
    proposals: () => now().proposals(),
    another: async () => await now().another(),
    submitted: async (some) => await now().submitted(some),
    approved: async (some) => await now().approved(some),
  };
}

/** What came out well. */
export function ok<T extends object>(outcome: T): Extract<T, Proposal> {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, Proposal>;
}

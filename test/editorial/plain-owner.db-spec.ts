import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { withClient } from '../../src/database/ask-server.service.js';
import { createDataSource } from '../../src/database/data-source.service.js';
import { withDatabase } from '../../src/database-url.js';
import { migrate } from '../../src/database/migrate.service.js';
import { Editing } from '../../src/editorial/editing.service.js';
import { verifyChain } from '../../src/editorial/history/verify-chain.service.js';
import { importSeeds } from '../../src/editorial/import-seeds.service.js';
import { Proposals } from '../../src/editorial/proposals/proposals.service.js';
import { ADA, aProposal, BEN, EDITING_TIME, ok } from '../setup/editors.js';
import { sampleParts } from '../setup/sample-parts.js';
import { entities, migrations } from '../setup/schema.js';
import { databasePrefix, testServerUrl } from '../setup/test-server.js';

/** A managed server gives a role that owns its database and is no superuser: grants hold for it. */
describe('under an owner who is no superuser', () => {
  const name = `${databasePrefix()}plain_${crypto.randomUUID().slice(0, 8)}`;
  let server: string;
  let dataSource: DataSource;
  beforeAll(async () => {
    server = await testServerUrl();
    const password = crypto.randomUUID();
    await withClient(server, async (client) => {
      await client.query(`CREATE ROLE "${name}" LOGIN PASSWORD '${password}'`);
      await client.query(`CREATE DATABASE "${name}" OWNER "${name}"`);
    });
    const url = new URL(withDatabase(server, name));
    url.username = name;
    url.password = password;
    dataSource = await createDataSource({ url: url.href, entities, migrations, poolSize: 3 }).initialize();
    await migrate(dataSource);
    await dataSource.transaction(async (manager) => await importSeeds(manager, sampleParts(), EDITING_TIME));
  });
  afterAll(async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await withClient(server, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await client.query(`DROP ROLE IF EXISTS "${name}"`);
    });
  });

  it('a proposal goes all its way', async () => {
    const proposals = new Proposals(new Editing(dataSource, () => EDITING_TIME));
    const { id } = ok(await proposals.create(ADA, aProposal()));
    ok(await proposals.submit(ADA, id));
    ok(await proposals.review(BEN, id, { version: 1, verdict: 'approve' }));
    expect(ok(await proposals.accept(BEN, id))).toMatchObject({ state: 'accepted' });
    expect(await verifyChain(dataSource)).toMatchObject({ flaw: null, strays: [] });
  });

  it.each([
    `UPDATE revision SET actor = 'x'`,
    'DELETE FROM revision',
    'TRUNCATE revision',
    `UPDATE tombstone SET reason = 'x'`,
    'DELETE FROM proposal_review',
    'DELETE FROM proposal',
    'TRUNCATE contest',
  ])('is not granted: %s', async (sql) => {
    // Insufficient privilege: the trigger is not even asked.
    await expect(dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

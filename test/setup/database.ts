import type { DataSource } from 'typeorm';
import { withClient } from '../../src/database/ask-server.service.js';
import { createDataSource } from '../../src/database/data-source.service.js';
import { withDatabase } from '../../src/database-url.js';
import { migrate } from '../../src/database/migrate.service.js';
import { entities, migrations } from './schema.js';
import { databasePrefix, onceInRun, testServerUrl } from './test-server.js';

export interface TestDatabase {
  readonly url: string;
  /** A data source on it, initialised; closed by `drop`. */
  connect(): Promise<DataSource>;
  /** Closes what `connect` opened and drops the database. */
  drop(): Promise<void>;
}

/** What every database of the tests starts from. */
export async function prepareTemplate(dataSource: DataSource): Promise<void> {
  await migrate(dataSource);
}

async function run(server: string, statement: string): Promise<void> {
  await withClient(server, async (client) => await client.query(statement));
}

async function makeTemplate(server: string, name: string): Promise<string> {
  await run(server, `drop database if exists "${name}"`);
  await run(server, `create database "${name}"`);
  const dataSource = createDataSource({ url: withDatabase(server, name), entities, migrations, poolSize: 2 });
  try {
    await dataSource.initialize();
    await prepareTemplate(dataSource);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
  return name;
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const server = await testServerUrl();
  const name = `${databasePrefix()}${crypto.randomUUID().slice(0, 8)}`;
  await run(server, `create database "${name}" template "${template}"`);
  const url = withDatabase(server, name);
  const opened: DataSource[] = [];
  return {
    url,
    connect: async () => {
      const dataSource = await createDataSource({ url, entities, migrations, poolSize: 4 }).initialize();
      opened.push(dataSource);
      return dataSource;
    },
    drop: async () => {
      for (const dataSource of opened) if (dataSource.isInitialized) await dataSource.destroy();
      await run(server, `drop database "${name}" with (force)`);
    },
  };
}

/** A database of its own for a spec file, migrated: create it in `beforeAll`, drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServerUrl();
  const template = `${databasePrefix()}template`;
  await onceInRun('template', async () => await makeTemplate(server, template));
  return await createDatabase(template);
}

/** The same without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await createDatabase('template0');
}

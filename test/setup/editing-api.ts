import type { DataSource } from 'typeorm';
import { link } from '../../src/catalogue/link.js';
import { importSeeds } from '../../src/editorial/import-seeds.service.js';
import { LiveEditorial, type LiveOptions } from '../../src/editorial/live-editorial.service.js';
import { publishProposal } from '../../src/editorial/proposals/proposal-changed.resolver.js';
import { Events } from '../../src/graphql/events.service.js';
import { type Api, openApi } from './api.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { EDITING_TIME } from './editors.js';
import { memoryStore } from './memory-store.js';
import { sampleParts } from './sample-parts.js';

export interface EditingDatabase {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly live: LiveEditorial;
  close(): Promise<void>;
}

/** A database of its own that holds the sample, brought in as seeds, and what is live beside it. */
export async function openEditingDatabase(options: LiveOptions = {}): Promise<EditingDatabase> {
  const database = await createTestDatabase();
  const dataSource = await database.connect();
  await dataSource.transaction(async (manager) => await importSeeds(manager, sampleParts(), EDITING_TIME));
  const live = new LiveEditorial(dataSource, options);
  await live.start();
  const close = async (): Promise<void> => {
    await live.stop();
    await database.drop();
  };
  return { database, dataSource, live, close };
}

export type EditingApi = Api & EditingDatabase;

/** The service over such a database; the sample is also what is published. `close` drops the database. */
export async function openEditingApi(options: LiveOptions = {}): Promise<EditingApi> {
  const events = new Events();
  const editing = await openEditingDatabase({ onProposal: (id) => publishProposal(events, id), ...options });
  const { dataSource, live } = editing;
  const api = await openApi(memoryStore(link(sampleParts())), { editorial: { dataSource, live }, events });
  return {
    ...api,
    ...editing,
    close: async () => {
      await api.close();
      await editing.close();
    },
  };
}

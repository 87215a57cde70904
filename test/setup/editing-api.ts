import { link } from '../../src/catalogue/link.js';
import { importSeeds } from '../../src/editorial/import-seeds.service.js';
import { LiveEditorial, type LiveOptions } from '../../src/editorial/live-editorial.service.js';
import type { DataSource } from 'typeorm';
import { type Api, openApi } from './api.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { EDITING_TIME } from './editors.js';
import { memoryStore } from './memory-store.js';
import { sampleParts } from './sample-parts.js';

export interface EditingApi extends Api {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly live: LiveEditorial;
}

/** The service over a database of its own that holds the sample, which is also what is published. `close` drops it. */
export async function openEditingApi(options: LiveOptions = {}): Promise<EditingApi> {
  const database = await createTestDatabase();
  const dataSource = await database.connect();
  await dataSource.transaction(async (manager) => await importSeeds(manager, sampleParts(), EDITING_TIME));
  const live = new LiveEditorial(dataSource, options);
  await live.start();
  const api = await openApi(memoryStore(link(sampleParts())), { editorial: { dataSource, live } });
  return {
    ...api,
    ...{ database, dataSource, live },
    close: async () => {
      await api.close();
      await live.stop();
      await database.drop();
    },
  };
}

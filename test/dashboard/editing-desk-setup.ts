import type { DataSource } from 'typeorm';
import type { TokenRecords } from '../../src/access/token-record.js';
import { LiveEditorial } from '../../src/editorial/live-editorial.service.js';
import { CatalogueStore } from '../../src/releases/catalogue-store.service.js';
import { ReleaseDesk } from '../../src/releases/release-desk.service.js';
import { SeedPublication } from '../../src/releases/seed-publication.service.js';
import type { CreateAppOptions } from '../../src/create-app.service.js';
import { NOW } from '../setup/api.js';
import { createTestDatabase } from '../setup/database.js';
import { sampleParts } from '../setup/sample-parts.js';
import { tokenMemory } from '../setup/token-memory.js';

export interface EditingDeskSetup {
  readonly dataSource: DataSource;
  readonly store: CatalogueStore;
  readonly tokens: TokenRecords;
  /** for `openApi` */
  readonly options: Partial<CreateAppOptions>;
  close(): Promise<void>;
}

/** A database of its own in which the sample is published as 2026.11.0, with everything that editing needs. */
export async function openEditingDesk(): Promise<EditingDeskSetup> {
  const database = await createTestDatabase();
  const dataSource = await database.connect();
  const seeds = {
    parts: sampleParts(),
    digest: 'first',
    now: new Date('2026-11-01T00:00:00Z'),
    notes: 'First edition.',
  };
  await new SeedPublication(dataSource).seed(seeds);
  const store = new CatalogueStore(dataSource);
  await store.start();
  const live = new LiveEditorial(dataSource);
  await live.start();
  const tokens = tokenMemory();
  const releaseDesk = new ReleaseDesk({ dataSource, clock: () => NOW, snapshots: store });
  return {
    ...{ dataSource, store, tokens },
    options: { editorial: { dataSource, live }, releaseDesk, access: { tokens } },
    close: async () => {
      await live.stop();
      await store.stop();
      await database.drop();
    },
  };
}

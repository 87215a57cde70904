import type { DataSourceParts } from '../../src/database/data-source.service.js';

/** What the test databases are made of. To be fed from the arrays of the application once they exist. */
export const entities: DataSourceParts['entities'] = [];
export const migrations: DataSourceParts['migrations'] = [];

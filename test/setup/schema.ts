import { MIGRATIONS } from '../../src/database/migrations/all.js';
import type { DataSourceParts } from '../../src/database/data-source.service.js';
import { ENTITIES } from '../../src/releases/all.entity.js';

/** What the test databases are made of. */
export const entities: DataSourceParts['entities'] = ENTITIES;
export const migrations: DataSourceParts['migrations'] = MIGRATIONS;

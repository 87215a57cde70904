import { createDataSource } from './src/database/data-source.service.js';
import { MIGRATIONS } from './src/database/migrations/all.js';
import { ENTITIES } from './src/releases/all.entity.js';
import { StartupError } from './src/startup-error.js';

/** For TypeORM's command line only: it reads the database of DATABASE_URL and never starts a server. */
const url = process.env['DATABASE_URL'] ?? '';
if (url === '') throw new StartupError('BAD_SETTING', 'DATABASE_URL is unset', 'Set it to the database to work on.');

export default createDataSource({ url, entities: ENTITIES, migrations: MIGRATIONS });

import { DataSource, type DataSourceOptions } from 'typeorm';
import { CONNECT_MS } from './ask-server.service.js';
import { HostPool } from './host-pool.service.js';

/** What differs between programs: the service, TypeORM's command line, the tests. */
export interface DataSourceParts {
  /** may list several hosts */
  readonly url: string;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
  /** Connections held at most (10). */
  readonly poolSize?: number;
}

/** The options alone, for TypeOrmModule. The schema only ever changes by migrations. */
export function dataSourceOptions({ url, entities, migrations, poolSize = 10 }: DataSourceParts): DataSourceOptions {
  return {
    type: 'postgres',
    driver: { Pool: HostPool },
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    // Keys are made by ourselves; no extension is needed and none may be demanded of a managed server.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'redlines-registry',
    connectTimeoutMS: CONNECT_MS,
    poolSize,
  };
}

/** A data source, not yet initialised. */
export function createDataSource(parts: DataSourceParts): DataSource {
  return new DataSource(dataSourceOptions(parts));
}

import { afterAll, beforeAll } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { syncParts } from '../../src/editorial/sync-parts.service.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { aComparison, aDefinition, aJudgement } from './sample-clauses.js';
import { sampleParts } from './sample-parts.js';

/** SQLSTATEs of what a constraint refuses (PostgreSQL documentation, appendix A). */
export const NOT_NULL = '23502';
export const FOREIGN_KEY = '23503';
export const UNIQUE = '23505';
export const CHECK = '23514';

/** What is tried, its SQL, the SQLSTATE, and the constraint that refuses it (the column for NOT_NULL). */
export type Refused = readonly [what: string, sql: string, code: string, name: string];

/** A definition of the trial with groups, a negation and both kinds of leaf. */
export const TREE = 'definition/northland-ai-act/tree';

const parts = sampleParts({
  definitions: [
    ...sampleParts().definitions,
    aDefinition({
      slug: 'tree',
      criteria: { kind: 'all-of', of: [{ kind: 'not', of: aJudgement() }, aComparison({ value: 1e25 })] },
    }),
  ],
});

/**
 * For a `describe`: a database that holds the sample. The function that it gives runs statements and what is due at
 * the end of their transaction, then takes them back.
 */
export function constraintTrial(): (sql: string) => Promise<void> {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
    await dataSource.transaction(async (manager) => await syncParts(manager, parts));
  });
  afterAll(async () => {
    await database.drop();
  });
  return async (sql) => {
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(sql);
      await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };
}

/** What the error of a refusal must say. */
export function refusal([, , code, name]: Refused): object {
  return { driverError: code === NOT_NULL ? { code, column: name } : { code, constraint: name } };
}

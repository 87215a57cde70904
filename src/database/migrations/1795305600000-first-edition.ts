import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clauseTables } from './first-edition/clause-tables.js';
import { coverageTables } from './first-edition/coverage-tables.js';
import { frameTables } from './first-edition/frame-tables.js';
import { functions } from './first-edition/functions.js';
import { groundTables } from './first-edition/ground-tables.js';
import { interventionTables } from './first-edition/intervention-tables.js';
import { redLineTables } from './first-edition/red-line-tables.js';
import { releaseTables } from './first-edition/release-tables.js';
import { scenarioTables } from './first-edition/scenario-tables.js';
import { sliceTables } from './first-edition/slice-tables.js';
import { triggers } from './first-edition/triggers.js';
import { views } from './first-edition/views.js';

const TABLES = [
  groundTables,
  interventionTables,
  sliceTables,
  scenarioTables,
  clauseTables,
  redLineTables,
  coverageTables,
  frameTables,
  releaseTables,
];

/** The tables of the first edition. Never edited after it has landed: a later migration changes what it made. */
export class FirstEdition1795305600000 implements MigrationInterface {
  readonly name = 'FirstEdition1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    // Bodies of functions name tables that follow.
    await runner.query('SET LOCAL check_function_bodies = off');
    for (const sql of [functions, ...TABLES, triggers, views]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = TABLES.flatMap((sql) => namesIn(sql, /^CREATE TABLE (\w+)/gm));
    await runner.query('DROP VIEW claim_overview');
    await runner.query(`DROP TABLE ${tables.join(', ')}`);
    await runner.query(`DROP FUNCTION ${namesIn(functions, /^CREATE FUNCTION (\w+)/gm).join(', ')}`);
  }
}

function namesIn(sql: string, pattern: RegExp): readonly string[] {
  return [...sql.matchAll(pattern)].map(([, name = '']) => name);
}

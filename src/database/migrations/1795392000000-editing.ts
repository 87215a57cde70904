import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardFunctions, guardTriggers } from './editing/guards.js';
import { historyTables } from './editing/history-tables.js';
import { proposalTables } from './editing/proposal-tables.js';

/** Proposals, reviews, the chain of revisions, tombstones and contests. */
export class Editing1795392000000 implements MigrationInterface {
  readonly name = 'Editing1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    // Functions name each other.
    await runner.query('SET LOCAL check_function_bodies = off');
    for (const sql of [proposalTables, historyTables, guardFunctions, guardTriggers]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Triggers go with their functions.
    await runner.query(`DROP FUNCTION ${namesIn(guardFunctions, /^CREATE FUNCTION (\w+)/gm).join(', ')} CASCADE`);
    const tables = namesIn(proposalTables + historyTables, /^CREATE TABLE (\w+)/gm);
    await runner.query(`DROP TABLE ${tables.join(', ')}`);
  }
}

function namesIn(sql: string, pattern: RegExp): readonly string[] {
  return [...sql.matchAll(pattern)].map(([, name = '']) => name);
}

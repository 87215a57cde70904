import type { EntityManager } from 'typeorm';

/** Any number that no other program uses for an advisory lock in this database. */
const TURN_LOCK = 7_261_027;

/**
 * Whoever changes the tables of the catalogue or publishes them waits until others in this database have committed or
 * given up: accepting, publishing and seeding come one after the other.
 * @param manager of a transaction, which ends the turn
 */
export async function takeTurn(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [TURN_LOCK]);
}

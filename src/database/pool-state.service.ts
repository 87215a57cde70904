import type { DataSource } from 'typeorm';

/** Connections to the database: those at work, those that wait for work, and who waits for one. */
export interface Pool {
  readonly inUse: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Of the pool that TypeORM holds: it has no words of its own for it. */
export function poolState({ driver }: DataSource): Pool {
  const pool: unknown = 'master' in driver ? driver.master : undefined;
  const [total, idle, waiting] = ['totalCount', 'idleCount', 'waitingCount'].map((name) => countIn(pool, name));
  return { inUse: Math.max(0, (total ?? 0) - (idle ?? 0)), idle: idle ?? 0, waiting: waiting ?? 0 };
}

function countIn(pool: unknown, name: string): number {
  const count: unknown = typeof pool === 'object' && pool !== null ? Reflect.get(pool, name) : undefined;
  return typeof count === 'number' ? count : 0;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** How long the database may take to answer. */
const ANSWERS_MS = 1_000;

/** Whether the database takes writes, only reads, or does not answer. Never fails. */
export async function databaseState(dataSource: DataSource): Promise<'up' | 'read-only' | 'down'> {
  const asked = dataSource
    .query<readonly { readonly transaction_read_only: string }[]>('show transaction_read_only')
    .then(
      ([row]) => (row?.transaction_read_only === 'off' ? 'up' : 'read-only'),
      () => 'down' as const,
    );
  return await Promise.race([asked, pause(ANSWERS_MS, 'down' as const, { ref: false })]);
}

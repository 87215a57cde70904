import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/setup/database.js';
import { isPartialDate } from '../../catalogue/dates.js';
import { subjectPath } from '../../catalogue/ids.js';
import { unitFits } from '../../catalogue/units.js';

/** Functions of the database say what the functions of the core say. */
describe('functions of the database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
  });
  afterAll(async () => {
    await database.drop();
  });

  async function ask(sql: string, values: readonly string[]): Promise<unknown> {
    const [row]: readonly { readonly answer: unknown }[] = await dataSource.query(`SELECT ${sql} AS answer`, [
      ...values,
    ]);
    return row?.answer;
  }

  it.each([
    ...['2024', '2024-05', '2024-05-21', '2024-02-29', '2000-02-29', '0400', '9999-12-31'],
    ...['2023-02-29', '1900-02-29', '2024-04-31', '2024-13', '2024-00', '2024-05-00', '2024-05-32'],
    ...['', '24', '2024-5', '2024-05-1', '2024/05', '2024-05-21 ', '2024-05-21\n', '20245', 'May 2024', '２０２４'],
  ])('is_partial_date(%j)', async (text) => {
    expect(await ask('is_partial_date($1)', [text])).toBe(isPartialDate(text));
  });

  it.each(['intervention/x', 'provision/x/y', 'red-line/us-ca-sb-1047/a-b'])('subject_path(%j)', async (subject) => {
    expect(await ask('subject_path($1)', [subject])).toBe(subjectPath(subject));
  });

  const units = [
    'FLOP',
    'FLOP/s',
    'USD',
    'EUR',
    'ratio',
    'hours',
    'days',
    'business days',
    'months',
    'years',
    'people',
  ];
  it.each(units)('unit_fits(…, %j)', async (metricUnit) => {
    for (const unit of units) {
      expect([unit, await ask('unit_fits($1, $2)', [unit, metricUnit])]).toEqual([unit, unitFits(metricUnit, unit)]);
    }
  });
});

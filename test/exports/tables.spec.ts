/** The tables of an export, read back by programs that are not ours: the same rows, keys and links in each format. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { TABLES } from '../../src/exports/tables.js';
import { seedCatalogue } from '../setup/memory-store.js';
import { DATA_PACKAGE } from './data-package-schema.js';
import { readCsv } from './read-csv.js';
import { EDITION, writtenExport } from './written-export.js';

interface Described {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly {
      name: string;
      type: string;
      constraints?: { required?: boolean; enum?: string[]; pattern?: string };
    }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly { fields: [string]; reference: { resource: string; fields: [string] } }[];
  };
}

let catalogue: Catalogue;
let folder: string;
let drop: () => Promise<void>;
let resources: readonly Described[];
const csv = new Map<string, readonly ReadonlyMap<string, string>[]>();

beforeAll(async () => {
  catalogue = await seedCatalogue();
  ({ folder, drop } = await writtenExport(catalogue));
  ({ resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as { resources: Described[] });
  for (const { name, path } of resources) {
    const [header = [], ...records] = readCsv(await readFile(join(folder, path), 'utf8'));
    for (const record of records) if (record.length !== header.length) throw new Error(`${path}: ${record.join()}`);
    csv.set(
      name,
      records.map((record) => new Map(header.map((column, index) => [column, record[index] ?? '']))),
    );
  }
});
afterAll(() => drop());

const TYPES: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => Number.isFinite(Number(text)),
  boolean: (text) => text === 'true' || text === 'false',
  date: (text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  array: (text) => Array.isArray(JSON.parse(text)),
  object: (text) => typeof JSON.parse(text) === 'object',
};

describe('the data package', () => {
  it('is one by the standard', async () => {
    const isPackage = new Ajv({ allErrors: true }).compile(DATA_PACKAGE);
    isPackage(JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')));
    expect(isPackage.errors ?? []).toEqual([]);
  });

  it('has the length and hash of every file', async () => {
    for (const { path, bytes, hash } of resources) {
      const content = await readFile(join(folder, path));
      expect({
        path,
        bytes: content.length,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      }).toEqual({ path, bytes, hash });
    }
  });

  it('has only rows that fit their schema', () => {
    const broken = resources.flatMap(({ name, schema }) =>
      (csv.get(name) ?? []).flatMap((row) =>
        schema.fields.flatMap(({ name: field, type, constraints = {} }) => {
          const value = row.get(field) ?? '';
          if (value === '') return constraints.required === true ? [`${name}.${field} is missing`] : [];
          const fits =
            TYPES[type]?.(value) === true &&
            (constraints.enum?.includes(value) ?? true) &&
            (constraints.pattern === undefined || new RegExp(constraints.pattern).test(value));
          return fits ? [] : [`${name}.${field}: ${value}`];
        }),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('has no key twice, and no foreign key that leads nowhere', () => {
    const ids = new Map(
      [...csv].map(([name, rows]) => [name, new Set(rows.map((row) => row.get('id') ?? ''))] as const),
    );
    let links = 0;
    for (const { name, schema } of resources) {
      const rows = csv.get(name) ?? [];
      const keys = new Set(rows.map((row) => JSON.stringify(schema.primaryKey.map((field) => row.get(field)))));
      expect(`${name} ${String(keys.size)}`).toBe(`${name} ${String(rows.length)}`);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const held = rows.map((row) => row.get(fields[0]) ?? '').filter((id) => id !== '');
        links += held.length;
        expect(held.filter((id) => ids.get(reference.resource)?.has(id) !== true)).toEqual([]);
      }
    }
    expect(links).toBeGreaterThan(20_000);
  });

  it('counts what the catalogue counts', () => {
    const count = (name: string) => csv.get(name)?.length;
    expect(count('entries')).toBe(catalogue.byId.size);
    expect(count('claims')).toBe(catalogue.claims.length);
    expect(count('intervention-events')).toBe(catalogue.interventions.flatMap(({ events }) => events).length);
    expect(count('lineage-changes')).toBe(catalogue.lineageSteps.flatMap(({ changes }) => changes).length);
    const kinds = new Set(csv.get('entries')?.map((row) => row.get('kind')));
    const tables = new Set(TABLES.flatMap((table) => table.kinds));
    expect([...kinds].filter((kind) => ![...tables].some((one) => one === kind))).toEqual([]);
  });

  it('comes as an archive that holds the same files', async () => {
    const archive = await readFile(join(folder, 'registry-datapackage.zip'));
    const end = archive.length - 22;
    expect(archive.readUInt32LE(end)).toBe(0x06_05_4b_50);
    expect(archive.readUInt16LE(end + 10)).toBe(resources.length + 2);
    expect(archive.readUInt32LE(archive.readUInt32LE(end + 16))).toBe(0x02_01_4b_50);
  });
});

describe('the SQLite database', () => {
  it('is whole, with the rows of the CSV files, keys that hold and indices on them', () => {
    const database = new DatabaseSync(join(folder, 'registry.sqlite'), { readOnly: true });
    const all = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }));
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
    for (const { name, title } of resources) {
      expect(all(`SELECT '${name}' AS name, count(*) AS rows FROM "${title}"`)).toEqual([
        { name, rows: csv.get(name)?.length },
      ]);
    }
    const plan = all("EXPLAIN QUERY PLAN SELECT id FROM claims WHERE scenario = 'scenario/weight-theft'");
    expect(JSON.stringify(plan)).toContain('claims_by_scenario');
    const read = all(
      "SELECT i.short_title AS title, r.name AS regime FROM interventions i JOIN regimes r ON r.id = i.regime WHERE i.slug = 'us-ca-sb-1047'",
    );
    expect(read).toEqual([{ title: 'SB 1047', regime: 'State of California' }]);
    expect(
      all("SELECT count(*) AS n FROM interventions, json_each(addressees) WHERE slug = 'us-ca-sb-1047'")[0]?.['n'],
    ).toBeGreaterThan(0);
    database.close();
  });
});

describe('the Parquet files', () => {
  it('have the rows and types of the tables, and name their release', async () => {
    expect(await readdir(join(folder, 'parquet'))).toHaveLength(TABLES.length);
    for (const table of TABLES) {
      const file = await asyncBufferFromFile(join(folder, 'parquet', `${table.name}.parquet`));
      const metadata = await parquetMetadataAsync(file);
      expect(metadata.key_value_metadata).toContainEqual({ key: 'release', value: EDITION.release });
      const rows = await parquetReadObjects({ file });
      const expected = [...table.rows(catalogue, EDITION)].map((row) =>
        Object.fromEntries(
          table.columns.map(({ name, type }, index) => {
            const cell = row[index] ?? null;
            return [name, type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell];
          }),
        ),
      );
      expect(JSON.stringify(rows)).toBe(JSON.stringify(expected));
    }
  });
});

describe('an export', () => {
  it('is the same to the last byte when it is made again', async () => {
    const again = await writtenExport(catalogue);
    try {
      const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
      expect(await readFile(join(again.folder, 'SHA256SUMS'), 'utf8')).toBe(sums);
      expect(sums.trimEnd().split('\n')).toHaveLength(TABLES.length * 2 + 6);
    } finally {
      await again.drop();
    }
  });
});

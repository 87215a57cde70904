import type { Catalogue } from '../catalogue/catalogue.js';
import type { EntryKind } from '../catalogue/ids.js';
import { countingNote } from './counting-note.js';
import { csvText } from './csv.js';
import type { Edition } from './edition.js';
import type { ExportFormat } from './export-formats.js';
import { jsonLd } from './json-ld.js';
import { jsonLines } from './json-lines.js';
import type { Table } from './table.js';
import { TABLES } from './tables.js';

/** What is exported: the same value gives the same files. */
export interface ExportedCatalogue {
  readonly catalogue: Catalogue;
  readonly edition: Edition;
  /** only entries of these kinds and the tables that tell of them; undefined: everything */
  readonly kinds?: readonly EntryKind[];
}

export type ExportText = (exported: ExportedCatalogue) => Iterable<string>;

interface FileHead {
  /** relative, with forward slashes */
  readonly path: string;
  /** the formats that it is part of */
  readonly formats: readonly ExportFormat[];
  readonly mediaType: string;
  readonly description: string;
}

/** A text is made piece by piece while it is sent; the others are made as a whole file first. */
export type ExportFile = FileHead &
  (
    | { readonly made: 'text'; readonly text: ExportText }
    | { readonly made: 'parquet'; readonly table: Table }
    | { readonly made: 'package' | 'archive' | 'sqlite' | 'sums' }
  );

export const SUMS = 'SHA256SUMS';

/** Every file of an export, the sums of the others last. */
export function exportFiles(kinds?: readonly EntryKind[]): readonly ExportFile[] {
  const tables = tablesFor(kinds);
  return [
    {
      path: 'registry.jsonl',
      formats: ['jsonl'],
      mediaType: 'application/jsonl; charset=utf-8',
      description: 'Every entry as one JSON object a line.',
      made: 'text',
      text: ({ catalogue, edition }) => jsonLines(catalogue, edition, kinds),
    },
    {
      path: 'registry.jsonld',
      formats: ['jsonld'],
      mediaType: 'application/ld+json',
      description: 'Every entry as linked data: schema.org and SKOS.',
      made: 'text',
      text: ({ catalogue, edition }) => jsonLd(catalogue, edition, kinds),
    },
    {
      path: 'HOW-TO-COUNT.md',
      formats: ['csv', 'datapackage', 'sqlite', 'parquet'],
      mediaType: 'text/markdown; charset=utf-8',
      description: 'What a row of each table is, and what must not be added up.',
      made: 'text',
      text: ({ catalogue, edition }) => countingNote(catalogue, edition, tables),
    },
    ...tables.map(csvFile),
    {
      path: 'datapackage.json',
      formats: ['datapackage'],
      mediaType: 'application/json',
      description: 'The CSV files with their columns, keys, licence and hashes (Frictionless Data Package).',
      made: 'package',
    },
    {
      path: 'registry-datapackage.zip',
      formats: ['datapackage'],
      mediaType: 'application/zip',
      description: 'The data package with its CSV files in one archive.',
      made: 'archive',
    },
    {
      path: 'registry.sqlite',
      formats: ['sqlite'],
      mediaType: 'application/vnd.sqlite3',
      description: 'Every table as one SQLite database.',
      made: 'sqlite',
    },
    ...tables.map(parquetFile),
    {
      path: SUMS,
      formats: ['jsonl', 'csv', 'jsonld', 'datapackage', 'sqlite', 'parquet'],
      mediaType: 'text/plain; charset=utf-8',
      description: 'The SHA-256 of every other file, for sha256sum -c.',
      made: 'sums',
    },
  ];
}

/** The tables that tell of these kinds. What they refer to beyond them is no foreign key any more. */
export function tablesFor(kinds?: readonly EntryKind[]): readonly Table[] {
  if (kinds === undefined) return TABLES;
  const told = TABLES.filter((table) => table.kinds.length === 0 || table.kinds.some((kind) => kinds.includes(kind)));
  const names = new Set(told.map(({ name }) => name));
  return told.map((table) => ({
    ...table,
    columns: table.columns.map(({ references, ...column }) =>
      references === undefined || !names.has(references) ? column : { ...column, references },
    ),
  }));
}

function csvFile(table: Table): ExportFile {
  return {
    path: csvPath(table),
    formats: ['csv', 'datapackage'],
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: table.description,
    made: 'text',
    text: ({ catalogue, edition }) => csvText(table, catalogue, edition),
  };
}

export function csvPath({ name }: Table): string {
  return `csv/${name}.csv`;
}

function parquetFile(table: Table): ExportFile {
  return {
    path: `parquet/${table.name}.parquet`,
    formats: ['parquet'],
    mediaType: 'application/vnd.apache.parquet',
    description: table.description,
    made: 'parquet',
    table,
  };
}

/** The formats of an export, as people ask for them. */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'jsonld', 'datapackage', 'sqlite', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'JSON Lines, one entry a line',
  csv: 'CSV by RFC 4180, a file for each table',
  jsonld: 'JSON-LD with schema.org and SKOS',
  datapackage: 'the CSV files described as a Frictionless Data Package, also as one ZIP archive',
  sqlite: 'one SQLite database with keys and indices',
  parquet: 'Parquet, a file for each table',
};

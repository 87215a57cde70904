/** A Data Package by the standard's version 2.0 (datapackage.org): every CSV file with its schema, keys and hash. */
import { FORMULA_RULE } from './csv.js';
import type { Edition } from './edition.js';
import type { Column, ColumnType, Table } from './table.js';

export interface HashedTable {
  readonly table: Table;
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in lower-case hex */
  readonly hash: string;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';
export const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  'partial-date': 'string',
  list: 'array',
  object: 'object',
};

export function dataPackage(
  { release, contentHash, publishedAt, base }: Edition,
  tables: readonly HashedTable[],
): object {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'redlines-registry',
    id: `sha256:${contentHash}`,
    title: 'AI-risk policy red-lines registry',
    description:
      'Interventions on AI risk with their clauses, definitions and red lines, linked to risk scenarios and layers of ' +
      `defence. HOW-TO-COUNT.md says what a row is and what must not be added up. ${FORMULA_RULE}`,
    homepage: base,
    version: release,
    ...(publishedAt !== null && { created: publishedAt }),
    keywords: ['AI policy', 'AI safety', 'red lines', 'operational definitions', 'Swiss-cheese model'],
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0 International',
      },
    ],
    contributors: [{ title: 'The AI-risk policy red-lines registry contributors', roles: ['creator'] }],
    sources: [{ title: `AI-risk policy red-lines registry, release ${release}`, path: `${base}/` }],
    resources: tables.map((hashed) => resource(hashed)),
  };
}

function resource({ table, path, bytes, hash }: HashedTable): object {
  return {
    name: table.name.replaceAll('_', '-'),
    type: 'table',
    path,
    title: table.name,
    description: `${table.description} One row: ${table.unit}.`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: schemaOf(table),
  };
}

function schemaOf({ columns, key }: Table): object {
  const foreignKeys = columns.flatMap(({ name, references }) =>
    references === undefined
      ? []
      : [{ fields: [name], reference: { resource: references.replaceAll('_', '-'), fields: ['id'] } }],
  );
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: key,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function fieldOf({ name, description, required, values, type }: Column): object {
  const constraints = {
    ...(required && { required: true }),
    ...(values !== undefined && { enum: values }),
    ...(type === 'partial-date' && { pattern: PARTIAL_DATE }),
  };
  return {
    name,
    type: FIELD_TYPES[type],
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

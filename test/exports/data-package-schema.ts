/**
 * What the Data Package standard 2.0 (datapackage.org: Data Package, Data Resource, Table Dialect, Table Schema) asks
 * of a descriptor of CSV tables, as far as this registry uses it; properties that it does not use are refused.
 */
const text = { type: 'string', minLength: 1 };
const url = { type: 'string', pattern: '^https?://' };
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text };

const field = {
  type: 'object',
  required: ['name', 'type'],
  additionalProperties: false,
  properties: {
    name: text,
    type: { enum: ['string', 'integer', 'number', 'boolean', 'date', 'array', 'object'] },
    description: text,
    constraints: {
      type: 'object',
      additionalProperties: false,
      properties: { required: { type: 'boolean' }, enum: names, pattern: text },
    },
  },
};

const schema = {
  type: 'object',
  required: ['fields', 'primaryKey'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: names,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        additionalProperties: false,
        properties: {
          fields: names,
          reference: {
            type: 'object',
            required: ['resource', 'fields'],
            additionalProperties: false,
            properties: { resource: text, fields: names },
          },
        },
      },
    },
  },
};

const resource = {
  type: 'object',
  required: ['name', 'path', 'schema', 'bytes', 'hash'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    type: { const: 'table' },
    // Relative and without a way up, as the standard demands for safety.
    path: { type: 'string', pattern: '^(?!.*\\.\\.)(?![/\\\\])[^:]+$' },
    title: text,
    description: text,
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    dialect: {
      type: 'object',
      additionalProperties: false,
      properties: {
        delimiter: text,
        lineTerminator: text,
        quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
        doubleQuote: { type: 'boolean' },
        header: { type: 'boolean' },
      },
    },
    schema,
  },
};

export const DATA_PACKAGE = {
  type: 'object',
  required: ['resources', 'licenses', 'sources', 'version'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    id: text,
    title: text,
    description: text,
    homepage: url,
    version: text,
    created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T' },
    keywords: names,
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        additionalProperties: false,
        properties: { name: { type: 'string', pattern: '^[A-Za-z0-9.-]+$' }, path: url, title: text },
      },
    },
    contributors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', additionalProperties: false, properties: { title: text, roles: names } },
    },
    sources: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, properties: { title: text, path: url } },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};

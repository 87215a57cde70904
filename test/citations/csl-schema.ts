/**
 * JSON Schema of CSL-JSON 1.0.2 as far as the registry uses it: the item types, and the form of names, dates and
 * fields. Whatever is not among them is refused.
 */
const TYPES = [
  'article',
  'article-journal',
  'bill',
  'book',
  'chapter',
  'dataset',
  'document',
  'hearing',
  'legislation',
  'post-weblog',
  'regulation',
  'report',
  'standard',
  'treaty',
  'webpage',
];

const words = { type: 'string', minLength: 1, pattern: '^\\S' };

const name = {
  anyOf: [
    { type: 'object', properties: { literal: words }, required: ['literal'], additionalProperties: false },
    {
      type: 'object',
      properties: { family: words, given: words, 'non-dropping-particle': words, suffix: words },
      required: ['family'],
      additionalProperties: false,
    },
  ],
};

const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      items: { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 1, maxItems: 3 },
      minItems: 1,
      maxItems: 2,
    },
  },
  required: ['date-parts'],
  additionalProperties: false,
};

const TEXT_FIELDS = [
  'title',
  'container-title',
  'chapter-number',
  'number',
  'version',
  'publisher',
  'genre',
  'jurisdiction',
  'archive',
  'DOI',
  'locator',
  'note',
];

export const CSL_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: words,
      type: { enum: TYPES },
      author: { type: 'array', items: name, minItems: 1 },
      issued: date,
      URL: { type: 'string', pattern: '^https?://\\S+$' },
      custom: { type: 'object' },
      ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, words])),
    },
    required: ['id', 'type', 'title'],
    additionalProperties: false,
  },
};

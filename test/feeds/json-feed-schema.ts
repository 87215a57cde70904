/** What jsonfeed.org/version/1.1 asks of a feed, as far as this registry uses it. */
const link = { type: 'string', pattern: '^https?://' };
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
};
const author = { type: 'object', anyOf: ['name', 'url', 'avatar'].map((one) => ({ required: [one] })) };

export const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: link,
    feed_url: link,
    next_url: link,
    description: { type: 'string' },
    language: { type: 'string' },
    authors: { type: 'array', items: author },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'content_html'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1 },
          url: link,
          title: { type: 'string' },
          content_html: { type: 'string', minLength: 1 },
          date_published: instant,
          date_modified: instant,
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};

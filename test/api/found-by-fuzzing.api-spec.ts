import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

describe('what made-up requests once broke', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(memoryStore(link(sampleParts())));
  });
  afterAll(() => api.close());

  it('a wrong question to a field of an entry says what is wrong, and where in the answer', async () => {
    const { errors } = await api.ask(
      '{ riskScenarios { title swissCheese(filter: {regimes: ["nowhere"]}) { note } } }',
    );
    expect(errors[0]).toMatchObject({
      path: ['riskScenarios', 0, 'swissCheese'],
      extensions: { code: 'UNKNOWN_ENTRY', argument: ['filter', 'regimes', 0] },
    });
  });

  it.each(['{"__proto__":{"a":1}}', '{"a":{"constructor":{"prototype":1}}}'])(
    'variables in an address with a key that no object may have are refused: %s',
    async (variables) => {
      const query = new URLSearchParams({ query: '{ layers { id } }', variables });
      const reply = await api.app.inject(`/graphql?${query.toString()}`);
      expect(reply.statusCode).toBe(400);
      expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );
});

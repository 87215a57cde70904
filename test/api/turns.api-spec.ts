import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { Turns } from '../../src/graphql/turns.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

/** What takes a tenth of a second: many values, or few that each take long. */
const LONG = {
  'a whole matrix': `{ coverageMatrix { cells { reason state layer { title sharedFailureModes { commonCause } }
    claims { id rationale strength verification } } } }`,
  'lineages with all their entries': `{ lineages { members { slug title summary
    provisions { id summary claims { id rationale } } definitions { id term criteriaText } redLines { id statement } } } }`,
  'a hundred citations': '{ interventions(first: 100) { nodes { citation summary provisions { summary } } } }',
};
const SHORT = '{ layers { slug } }';

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(link(await seedParts())), { answerCacheBytes: 0 });
});
afterAll(() => api.close());

describe.each(Object.entries(LONG))('%s', (_, query) => {
  const asked = async (question: string, done: string[]): Promise<unknown> => {
    const { data, errors } = await api.ask(question);
    expect(errors).toEqual([]);
    done.push(question);
    return data;
  };

  it('lets short questions that come later be answered first, and is whole all the same', async () => {
    const alone = await asked(query, []);
    const done: string[] = [];
    const [beside] = await Promise.all([asked(query, done), asked(SHORT, done), asked(SHORT, done)]);
    expect(done).toEqual([SHORT, SHORT, query]);
    expect(beside).toEqual(alone);
    expect(JSON.stringify(alone).length).toBeGreaterThan(100_000);
  });
});

describe('what has to be made', () => {
  let open: Api;
  beforeAll(async () => {
    open = await openApi(memoryStore(link(await seedParts())));
  });
  afterAll(() => open.close());

  const question = (query: string) => ({ method: 'POST', url: '/graphql', payload: { query } }) as const;
  const page = (url: string) => ({ method: 'GET', url }) as const;

  it.each([
    ['pages', page('/coverage'), page('/coverage?asOf=2025-01-02')],
    ['questions', question(SHORT), question('{ __typename }')],
  ] as const)('waits for a turn, and what is there already and health do not: %s', async (_, known, unknown) => {
    const asked = async (options: typeof known): Promise<number> => (await open.app.inject(options)).statusCode;
    expect(await asked(known)).toBe(200);
    expect(await asked(known)).toBe(200);
    const turn = Promise.withResolvers<undefined>();
    const wait = jest.spyOn(open.app.get(Turns, { strict: false }), 'wait').mockReturnValue(turn.promise);
    try {
      const made = asked(unknown);
      expect(await asked(known)).toBe(200);
      expect(await asked(page('/health/live'))).toBe(200);
      expect(wait).toHaveBeenCalledTimes(1);
      turn.resolve(undefined);
      expect(await made).toBe(200);
    } finally {
      wait.mockRestore();
    }
  });
});

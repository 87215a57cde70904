import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
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

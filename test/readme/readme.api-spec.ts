import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';
import { IS_UPDATE, queriesWithAnswers, recordAnswer } from './samples.js';

const samples = queriesWithAnswers();

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
});
afterAll(() => api.close());

describe('queries in the README', () => {
  it('are there', () => {
    expect(samples.length).toBeGreaterThanOrEqual(1);
  });

  it.each(samples)('are answered as the README shows: line $line', async (sample) => {
    const { question, answer } = sample;
    expect(question).toMatch(/@inContext\(asOf: "\d{4}-\d{2}-\d{2}"\)/);
    const reply = await api.ask(question);
    const data: unknown = reply.data;
    expect(reply.errors).toEqual([]);
    const text = await format(JSON.stringify({ data }), { parser: 'json', printWidth: 120 });
    if (IS_UPDATE) recordAnswer(sample, text);
    else expect(answer).toBe(text);
  });
});

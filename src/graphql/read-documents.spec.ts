import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocuments } from './read-documents.service.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string): Promise<ReadonlyMap<string, string>> {
  const path = join(folder, 'documents.json');
  await writeFile(path, text);
  return await readDocuments(path);
}

describe('the documents that an operator names', () => {
  it('are texts by id', async () => {
    expect(await read('{ "a1": "{ layers { slug } }" }')).toEqual(new Map([['a1', '{ layers { slug } }']]));
  });

  it.each([
    ['no JSON', '{', /JSON/],
    ['a list', '[]', /no object/],
    ['a number', '{ "a1": 1 }', /"a1" is no text/],
    ['no GraphQL', '{ "a1": "{ layers {" }', /"a1" is no GraphQL: Syntax Error/],
  ])('are refused where there is %s', async (_, text, why) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'BAD_DOCUMENTS', message: expect.stringMatching(why) });
  });

  it('are refused where there is no file', async () => {
    await expect(readDocuments(join(folder, 'nowhere.json'))).rejects.toMatchObject({ code: 'BAD_DOCUMENTS' });
  });
});

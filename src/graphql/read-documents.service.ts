import { readFile } from 'node:fs/promises';
import { GraphQLError, parse } from 'graphql';
import { StartupError } from '../startup-error.js';

/**
 * The documents of a manifest: a JSON object of texts by id, as build steps of clients write it.
 * @throws StartupError BAD_DOCUMENTS where it cannot be read, is no such object, or holds what is no GraphQL
 */
export async function readDocuments(path: string): Promise<ReadonlyMap<string, string>> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw bad(path, error instanceof Error ? error.message : String(error));
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) throw bad(path, 'it is no object');
  return new Map(
    Object.entries(manifest).map(([id, text]: [string, unknown]) => {
      if (typeof text !== 'string') throw bad(path, `"${id}" is no text`);
      try {
        parse(text);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        throw bad(path, `"${id}" is no GraphQL: ${error.message}`);
      }
      return [id, text];
    }),
  );
}

function bad(path: string, why: string): StartupError {
  const message = `the documents in ${path} cannot be used: ${why}`;
  return new StartupError(
    'BAD_DOCUMENTS',
    message,
    'Give a JSON object of GraphQL texts by id, or unset PERSISTED_DOCUMENTS.',
  );
}

/** Publishes small changes over the interface, as editors do: propose, review, accept, publish. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { editing, pair } from '../faults/editing.js';
import type { Answer, AskOptions } from '../setup/service-process.js';
import type { WatchedService } from '../setup/watched-service.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** A token from the command line, where the database is. */
function token(dataDir: string, person: string, role: string): string {
  const words = ['token', 'create', '--name', 'soak', '--person', person, '--role', role, '--days', '1'];
  const made = spawnSync(process.execPath, [join(ROOT, 'dist/src/cli/main.js'), ...words], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  const found = /redlines_[0-9A-Za-z]{49}/.exec(made.stdout)?.[0];
  if (found === undefined) throw new Error(`no token: ${made.stdout}${made.stderr}`);
  return found;
}

/** @returns publishes the n-th change, and resolves with the version of the release */
export function publisher(service: WatchedService): (n: number) => Promise<string> {
  const { dataDir, address } = service;
  const people = {
    author: token(dataDir, 'a.uthor', 'contributor'),
    reviewer: token(dataDir, 'r.eviewer', 'reviewer'),
    second: '',
    publisher: token(dataDir, 'p.ublisher', 'publisher'),
  };
  const ask = async <Data>(query: string, { variables, token: mine = '' }: AskOptions = {}): Promise<Answer<Data>> => {
    const reply = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${mine}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await reply.json()) as Partial<Answer<Data>>;
    return { status: reply.status, data: data ?? null, errors: errors ?? [] };
  };
  const { approved, accept, publish } = editing({ ask }, people);
  return async (n) => {
    const accepted = await accept(await approved(`Change ${n}`, pair(n)));
    if (accepted.state !== 'ACCEPTED') throw new Error(`not accepted: ${JSON.stringify(accepted)}`);
    const { __typename, release } = await publish();
    if (__typename !== 'ReleasePublished' || release === undefined) throw new Error(`not published: ${__typename}`);
    return release.version;
  };
}

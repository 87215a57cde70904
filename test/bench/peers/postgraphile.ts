/**
 * PostGraphile 5 over the tables of the catalogue, as its documentation recommends for production: the Amber preset with
 * simplified names, the filter plugin for lists of ids and for search, grafserv on Node's own server, no watching, no
 * page for people. Smart tags say what the tables do not: the subject of a claim is a provision, a definition or a red
 * line, and some texts may be searched although they have no index.
 */
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { announce } from './announce.js';

const subjects = ['provision', 'definition', 'red_line'].map((table) => `(subject) references ${table} (id)`);
const searched = Object.fromEntries(
  [
    ['intervention', 'title'],
    ['intervention', 'summary'],
    ['provision', 'summary'],
    ['definition', 'term'],
    ['definition', 'summary'],
    ['red_line', 'statement'],
  ].map((path) => [path.join('.'), { tags: { behavior: '+filterBy' } }]),
);

const service = postgraphile({
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
  plugins: [
    jsonPgSmartTags({
      version: 1,
      config: { class: { claim: { tags: { foreignKey: subjects } } }, attribute: searched },
    }),
  ],
  pgServices: [makePgService({ connectionString: process.env['DATABASE_URL'] ?? '', schemas: ['public'] })],
  schema: { defaultBehavior: '-insert -update -delete +list' },
  grafserv: { watch: false, graphiql: false, websockets: false },
  grafast: { explain: false },
});
const server = createServer();
await service.createServ(grafserv).addTo(server);
await service.getSchema();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

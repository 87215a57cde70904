/** Every table of an export, in the order in which files list them. */
import type { Entry } from '../catalogue/entries.js';
import type { Identifier } from '../catalogue/identifier-schemes.js';
import { ENTRY_KINDS, kindOf } from '../catalogue/ids.js';
import { identifiersOf } from '../identifiers/identifiers-of.js';
import { type Edition, permalinkOf } from './edition.js';
import { entryName } from './entry-name.js';
import * as f from './fields.js';
import { type Table, tableOf } from './table.js';
import { CLAUSE_TABLES } from './tables-clauses.js';
import { JUDGEMENT_TABLES } from './tables-judgements.js';
import { SCENARIO_TABLES } from './tables-scenarios.js';
import { TERM_TABLES } from './tables-terms.js';
import { TEXT_TABLES } from './tables-texts.js';

const RELEASE = tableOf<Edition>({
  name: 'release',
  kinds: [],
  description: 'Of which release the tables are, and under which licence.',
  unit: 'the release: always one row',
  key: ['version'],
  from: (_catalogue, edition) => [edition],
  fields: [
    f.text('version', 'the version of the release', ({ release }) => release),
    f.maybe('published_at', 'when, ISO 8601 in UTC', ({ publishedAt }) => publishedAt),
    f.text('content_hash', 'SHA-256 of the canonical catalogue', ({ contentHash }) => contentHash),
    f.maybe('notes', 'what the release says of itself', ({ notes }) => notes),
    f.text('licence', 'the licence of the data, by SPDX', () => 'CC-BY-4.0'),
    f.text('registry', 'the address of the registry', ({ base }) => base),
  ],
});

interface Listed {
  readonly entry: Entry;
  readonly edition: Edition;
}

const ENTRIES = tableOf<Listed>({
  name: 'entries',
  kinds: [],
  description: 'Everything with an id, in one list: what a claim is about can be of several kinds.',
  unit: 'an entry of any kind: do not add them up across kinds',
  key: ['id'],
  *from({ byId }, edition) {
    for (const entry of byId.values()) yield { entry, edition };
  },
  fields: [
    f.text('id', 'its id', ({ entry }) => entry.id),
    f.text('kind', 'what it is', ({ entry }) => kindOf(entry.id), { values: ENTRY_KINDS }),
    f.text('name', 'how people call it', ({ entry }) => entryName(entry)),
    f.text('permalink', 'its address in this release', ({ entry, edition }) => permalinkOf(edition, entry.id)),
  ],
});

interface Named {
  readonly entry: Entry;
  readonly identifier: Identifier;
}

const IDENTIFIERS = tableOf<Named>({
  name: 'entry_identifiers',
  kinds: ['regime', 'intervention', 'source', 'provision', 'definition', 'red-line'],
  description:
    'What others call an entry: CELEX, ELI, DOI, arXiv, sections of codes, Wikidata. An intervention has those of the text that it lists first.',
  unit: 'one name of one entry: a text and its source share theirs',
  key: ['entry', 'scheme', 'value'],
  *from({ byId }) {
    for (const entry of byId.values()) for (const identifier of identifiersOf(entry)) yield { entry, identifier };
  },
  fields: [
    f.link('entry', 'entries', 'whose name it is', ({ entry }) => entry.id),
    f.text('scheme', 'who gives such names', ({ identifier }) => identifier.scheme),
    f.text('value', 'the name', ({ identifier }) => identifier.value),
  ],
});

export const TABLES: readonly Table[] = [
  RELEASE,
  ENTRIES,
  IDENTIFIERS,
  ...TEXT_TABLES,
  ...CLAUSE_TABLES,
  ...JUDGEMENT_TABLES,
  ...SCENARIO_TABLES,
  ...TERM_TABLES,
];

/** Changes in the shape of the GraphQL API, so that one script reads both. */
import type { Intervention, Subject } from '../catalogue/entries.js';
import { kindOf } from '../catalogue/ids.js';
import type { Change } from '../changes/change.js';
import type { ChangeAnswer } from './change-answer.js';
import { enumName } from './coverage-json.js';

type Json = Readonly<Record<string, unknown>>;

/** `{ data: { context, changes: { from, to, changes, inWords, … } } }`, two spaces deep. */
export function changeJson({ from, set, words }: ChangeAnswer): string {
  const changes: Json = {
    from: set.from,
    to: set.to,
    fromVersion: versionNode(set.fromVersion),
    toVersion: set.toVersion === null ? null : versionNode(set.toVersion),
    steps: set.steps.map(({ id }) => ({ id })),
    changes: set.changes.map(changeNode),
    unchanged: set.unchanged,
    inWords: {
      headline: words.headline,
      summary: words.summary,
      groups: words.groups.map(({ title, lines }) => ({
        title,
        lines: lines.map(({ subject, pinpoints, reason, by }) => ({ subject, pinpoints, reason, by })),
      })),
      renamed: words.renamed,
    },
  };
  return `${JSON.stringify({ data: { context: from, changes } }, null, 2)}\n`;
}

function changeNode({
  entry,
  before,
  kind,
  direction,
  directionBy,
  reason,
  fields,
  computed,
  said,
  agrees,
}: Change): Json {
  return {
    entry: clauseNode(entry),
    before: clauseNode(before),
    kind: enumName(kind),
    direction: named(direction),
    directionBy: named(directionBy),
    reason,
    fields,
    computed: {
      direction: named(computed.direction),
      reason: computed.reason,
      aspects: computed.aspects.map(({ on, effect, says, relation }) => ({
        ...{ on: enumName(on), effect: enumName(effect), says },
        relation: named(relation),
      })),
    },
    said: said === null ? null : { direction: named(said.direction), reason: said.reason },
    agrees,
  };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  intervention: 'Intervention',
  provision: 'Provision',
  definition: 'Definition',
  'red-line': 'RedLine',
};

function clauseNode(subject: Subject | null): Json | null {
  if (subject === null) return null;
  const pinpoint = 'pinpoint' in subject ? { pinpoint: subject.pinpoint } : {};
  return { __typename: TYPE_NAMES[kindOf(subject.id) ?? ''], id: subject.id, ...pinpoint };
}

function versionNode({ id, slug, shortTitle }: Intervention): Json {
  return { id, slug, shortTitle };
}

function named(slug: string | null): string | null {
  return slug === null ? null : enumName(slug);
}

/** Tables of clauses: provisions, definitions, red lines, to what they apply and how operational they are. */
import type { Definition, Provision, RedLine, Scope } from '../catalogue/entries.js';
import type { AnatomyPointPart } from '../catalogue/parts.js';
import * as scales from '../catalogue/scales.js';
import * as f from './fields.js';
import { type Field, type Table, tableOf } from './table.js';

type Clause = Provision | Definition | RedLine;
type Scoped = Provision | RedLine;

function clause<T extends Clause>(): readonly Field<T>[] {
  return [
    f.id(),
    f.slug(),
    f.link('intervention', 'interventions', 'of which text it is part', ({ intervention }) => intervention.id),
    f.link('source', 'sources', 'the record that the pinpoint is of', ({ source }) => source.id),
    f.text('pinpoint', 'where it stands there', ({ pinpoint }) => pinpoint),
    f.maybeDay('applies_from', 'its own first day; empty: that of its text', ({ appliesFrom }) => appliesFrom),
    ...f.evidence<T>(),
    f.verification(),
  ];
}

function scope<T extends Scoped>(): readonly Field<T>[] {
  const of = (read: (scope: Scope) => string | boolean | undefined) => (item: T) =>
    item.scope === null ? null : read(item.scope);
  return [
    f.maybe(
      'scope_actor',
      'whom it binds; empty: nothing is recorded of its scope',
      of(({ actor }) => actor),
      {
        values: scales.SCOPE_ACTORS,
      },
    ),
    f.maybeFlag(
      'scope_known',
      'false: it depends on a definition that was not read',
      of((x) => x.definitionsKnown),
    ),
    f.maybe(
      'scope_combine',
      'whether all definitions must be met, or any',
      of((x) => x.combine),
      {
        values: ['allOf', 'anyOf'],
      },
    ),
    f.maybe(
      'scope_when',
      'an occasion that no definition catches',
      of((x) => x.when),
    ),
    f.maybe(
      'scope_further',
      'a condition that no definition catches',
      of((x) => x.further),
    ),
    f.maybe(
      'scope_note',
      'what else to know of its scope',
      of((x) => x.note),
    ),
  ];
}

export const PROVISIONS = tableOf<Provision>({
  name: 'provisions',
  kinds: ['provision'],
  description: 'Clauses that lay down duties, powers or promises.',
  unit: 'a clause of one version; versions that carry it over repeat it',
  key: ['id'],
  from: ({ provisions }) => provisions,
  fields: [
    ...clause<Provision>(),
    f.text('summary', 'what it says, in our words', ({ summary }) => summary),
    f.list('duties', 'the kinds of its duties', ({ duties }) => duties),
    ...scope<Provision>(),
  ],
});

export const DEFINITIONS = tableOf<Definition>({
  name: 'definitions',
  kinds: ['definition'],
  description: 'What texts mean by a word.',
  unit: 'a definition of one version; versions that carry it over repeat it',
  key: ['id'],
  from: ({ definitions }) => definitions,
  fields: [
    ...clause<Definition>(),
    f.link('concept', 'concepts', 'the idea that it makes operational', ({ concept }) => concept.id),
    f.text('term', 'the word that it defines', ({ term }) => term),
    f.text('summary', 'what it says, in our words', ({ summary }) => summary),
    f.maybeObject('criteria', 'what must be met, as a tree of conditions', ({ criteria }) => criteria),
  ],
});

export const RED_LINES = tableOf<RedLine>({
  name: 'red_lines',
  kinds: ['red-line'],
  description: 'What must not happen, or not without what follows.',
  unit: 'a red line of one version; versions that carry it over repeat it',
  key: ['id'],
  from: ({ redLines }) => redLines,
  fields: [
    ...clause<RedLine>(),
    f.text('kind', 'at what it is drawn', ({ kind }) => kind, { values: scales.RED_LINE_KINDS }),
    f.text('statement', 'what it says, in our words', ({ statement }) => statement),
    f.list('responses', 'what follows when it is reached', ({ responses }) => responses),
    ...scope<RedLine>(),
    f.text('anatomy_basis', 'on what its anatomy was judged', (x) => x.anatomy.basis, { values: scales.BASES }),
  ],
});

interface AnatomyRow extends AnatomyPointPart {
  readonly owner: RedLine;
  readonly criterion: scales.AnatomyCriterion;
}

export const ANATOMY = tableOf<AnatomyRow>({
  name: 'red_line_anatomy',
  kinds: ['red-line'],
  description: 'How operational red lines are, criterion by criterion.',
  unit: 'one criterion of one red line',
  key: ['red_line', 'criterion'],
  *from({ redLines }) {
    for (const owner of redLines) {
      for (const criterion of scales.ANATOMY_CRITERIA) yield { owner, criterion, ...owner.anatomy[criterion] };
    }
  },
  fields: [
    f.link('red_line', 'red_lines', 'the red line', ({ owner }) => owner.id),
    f.text('criterion', 'the criterion', ({ criterion }) => criterion, { values: scales.ANATOMY_CRITERIA }),
    f.text('holds', 'whether it is met', ({ holds }) => String(holds), { values: ['true', 'false', 'unknown'] }),
    f.text('why', 'the ground of the judgement', ({ why }) => why),
  ],
});

export const TRIGGERS = tableOf<f.Of<RedLine, Definition>>({
  name: 'red_line_triggers',
  kinds: ['red-line'],
  description: 'The definitions that set a red line off.',
  unit: 'one definition of one red line',
  key: ['red_line', 'definition'],
  from: ({ redLines }) => f.each(redLines, ({ trigger }) => trigger),
  fields: [
    f.link('red_line', 'red_lines', 'the red line', ({ owner }) => owner.id),
    f.link('definition', 'definitions', 'the definition', ({ item }) => item.id),
  ],
});

const ROLES = ['definitions', 'upon', 'unless'] as const;

interface ScopeRow {
  readonly owner: Scoped;
  readonly role: (typeof ROLES)[number];
  readonly item: Definition;
}

export const SCOPE_DEFINITIONS = tableOf<ScopeRow>({
  name: 'scope_definitions',
  kinds: ['provision', 'red-line'],
  description: 'The definitions on which the scope of a provision or red line rests.',
  unit: 'one definition in one role of one clause',
  key: ['clause', 'role', 'definition'],
  *from({ provisions, redLines }) {
    for (const owners of [provisions, redLines]) {
      for (const owner of owners) {
        for (const role of ROLES) for (const item of owner.scope?.[role] ?? []) yield { owner, role, item };
      }
    }
  },
  fields: [
    f.link('clause', 'entries', 'the provision or red line', ({ owner }) => owner.id),
    f.text('role', 'to what it applies, upon what event, or except to what', ({ role }) => role, { values: ROLES }),
    f.link('definition', 'definitions', 'the definition', ({ item }) => item.id),
  ],
});

export const CLAUSE_TABLES: readonly Table[] = [
  PROVISIONS,
  DEFINITIONS,
  RED_LINES,
  ANATOMY,
  TRIGGERS,
  SCOPE_DEFINITIONS,
];

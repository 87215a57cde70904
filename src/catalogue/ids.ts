/**
 * One identifier everywhere: the GraphQL id, the permalink path, the reference in seed files and the citation key.
 * `kind/slug…`, for example `definition/us-ca-sb-1047/covered-model`.
 */
export type Id = string;

/** Every kind of entry, with the number of path segments after it (`*`: a claim or hole carries its subject's path). */
export const ENTRY_KINDS = [
  'regime',
  'intervention',
  'source',
  'provision',
  'definition',
  'red-line',
  'claim',
  'scenario',
  'layer',
  'concept',
  'cause',
  'cell',
  'hole',
  'judgement',
  'metric',
  'lineage-step',
  'reference',
  'authority',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a coverage claim or hole evidence can be about. */
export const SUBJECT_KINDS = ['intervention', 'provision', 'definition', 'red-line'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** `idOf('definition', 'us-ca-sb-1047', 'covered-model')` is `definition/us-ca-sb-1047/covered-model`. */
export function idOf(kind: EntryKind, ...path: readonly string[]): Id {
  return [kind, ...path].join('/');
}

/** The kind that an id names, or undefined where its first segment is no kind. */
export function kindOf(id: Id): EntryKind | undefined {
  const slash = id.indexOf('/');
  const kind = slash < 0 ? id : id.slice(0, slash);
  return ENTRY_KINDS.find((known) => known === kind);
}

/** The last segment of an id. */
export function slugOf(id: Id): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The path of a subject as claims and holes carry it: `us-ca-sb-1047/provision/safety-protocol`, or `x/intervention`. */
export function subjectPath(subject: Id): string {
  const [kind = '', intervention = '', ...rest] = subject.split('/');
  return [intervention, kind, ...rest].join('/');
}

/** `claim/us-ca-sb-1047/provision/safety-protocol/biological-weapons/assessment`. */
export function claimId(subject: Id, scenario: Id, layer: Id): Id {
  return idOf('claim', subjectPath(subject), slugOf(scenario), slugOf(layer));
}

/** `hole/demo-alignment-faking/provision/free-paid-gap/deceptive-alignment/alignment`. */
export function holeId(subject: Id, scenario: Id, layer: Id): Id {
  return idOf('hole', subjectPath(subject), slugOf(scenario), slugOf(layer));
}

/** `cell/biological-weapons/assessment`. */
export function cellId(scenario: Id, layer: Id): Id {
  return idOf('cell', slugOf(scenario), slugOf(layer));
}

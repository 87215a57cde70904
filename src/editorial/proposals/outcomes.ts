/** What can come of writing besides success: expected, named, and part of the schema as members of unions. */
import type { Finding } from '../../catalogue/finding.js';
import type { Id } from '../../catalogue/ids.js';
import type { FieldDiff } from '../../catalogue/field-diff.js';
import type { ContentProblem } from '../content/plain-limits.js';
import type { FieldConflict } from '../merge/three-way.js';
import type { ProposalState } from './proposal.js';

interface Refused {
  /** what is the matter */
  readonly message: string;
  /** what to do about it */
  readonly remedy: string;
}

export interface NotFound extends Refused {
  readonly __typename: 'NotFound';
  readonly id: string;
}

export interface NotAllowedInState extends Refused {
  readonly __typename: 'NotAllowedInState';
  readonly state: string;
  readonly allowedIn: readonly string[];
}

export interface NotTheAuthor extends Refused {
  readonly __typename: 'NotTheAuthor';
}

/** It was amended since it was read. */
export interface OutOfDate extends Refused {
  readonly __typename: 'OutOfDate';
  readonly version: number;
}

export interface InvalidContent extends Refused {
  readonly __typename: 'InvalidContent';
  readonly problems: readonly ContentProblem[];
}

export interface HasFindings extends Refused {
  readonly __typename: 'HasFindings';
  readonly findings: readonly Finding[];
}

export interface NeedsAnotherReviewer extends Refused {
  readonly __typename: 'NeedsAnotherReviewer';
}

/** An entry that changed underneath a change of a proposal. */
export interface EntryConflict {
  readonly entry: Id;
  /** what became of it since */
  readonly underneath: 'added' | 'changed' | 'retired';
  /** the revision that the change starts from; null: it was to be new */
  readonly base: number | null;
  /** the revision that it is at now */
  readonly head: number;
  /** everything that changed underneath */
  readonly changed: readonly FieldDiff[];
  /** the fields that the proposal changes too, to something else: for these one must choose */
  readonly fields: readonly FieldConflict[];
}

export interface Conflict extends Refused {
  readonly __typename: 'Conflict';
  readonly entries: readonly EntryConflict[];
}

export type Refusal =
  | NotFound
  | NotAllowedInState
  | NotTheAuthor
  | OutOfDate
  | InvalidContent
  | HasFindings
  | NeedsAnotherReviewer
  | Conflict;

export function isRefusal(outcome: object): outcome is Refusal {
  return '__typename' in outcome && 'remedy' in outcome;
}

export function notFound(id: string, what = 'proposal'): NotFound {
  const shown = id.slice(0, 100);
  return {
    __typename: 'NotFound',
    id: shown,
    message: `There is no ${what} "${shown}".`,
    remedy: `Look it up in the list of ${what}s.`,
  };
}

export function notAllowedIn(
  state: ProposalState,
  action: string,
  allowedIn: readonly ProposalState[],
): NotAllowedInState {
  return {
    __typename: 'NotAllowedInState',
    state,
    allowedIn,
    message: `A proposal that is ${state} cannot be ${action}.`,
    remedy: `This can be done while it is ${allowedIn.join(' or ')}.`,
  };
}

export function notTheAuthor(action: string): NotTheAuthor {
  return {
    __typename: 'NotTheAuthor',
    message: `Only who wrote a proposal can have it ${action}.`,
    remedy: 'Ask the author, comment on it, or make a proposal of your own.',
  };
}

export function outOfDate(version: number): OutOfDate {
  return {
    __typename: 'OutOfDate',
    version,
    message: `The proposal was amended: it is in version ${String(version)} now.`,
    remedy: 'Read what it says now, then decide again.',
  };
}

export function invalidContent(problems: readonly ContentProblem[]): InvalidContent {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${String(problems.length - 1)} more)` : '';
  return {
    __typename: 'InvalidContent',
    problems,
    message: `Nothing was written: ${first?.code ?? ''} ${first?.message ?? ''}${more}.`,
    remedy: 'Correct what is listed and send it again.',
  };
}

export function hasFindings(findings: readonly Finding[]): HasFindings {
  const [first] = findings;
  const more = findings.length > 1 ? ` (and ${String(findings.length - 1)} more)` : '';
  return {
    __typename: 'HasFindings',
    findings,
    message: `The catalogue would break a rule: ${first?.code ?? ''} in ${first?.entry ?? ''}: ${first?.message ?? ''}${more}.`,
    remedy: 'Amend the proposal until its preview has no findings.',
  };
}

export function needsAnotherReviewer(message: string): NeedsAnotherReviewer {
  return {
    __typename: 'NeedsAnotherReviewer',
    message,
    remedy: 'A person with the role reviewer who wrote nothing in it approves it as it is now.',
  };
}

export function conflict(entries: readonly EntryConflict[]): Conflict {
  const names = entries.slice(0, 3).map(({ entry, changed, underneath }) => {
    const fields = changed.map(({ path }) => path.join('.')).slice(0, 5);
    return `${entry} was ${underneath}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`;
  });
  return {
    __typename: 'Conflict',
    entries,
    message: `The catalogue changed underneath: ${names.join('; ')}${entries.length > 3 ? '; and more' : ''}.`,
    remedy: 'Rebase the proposal; where both changed one field, say which side it is taken from.',
  };
}

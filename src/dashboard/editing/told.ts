/** What came of sending something, in words for the one who sent it. */
import type { AccessFailure } from '../../access/access-failure.js';
import type { Finding } from '../../catalogue/finding.js';
import type { QuestionError } from '../../catalogue/question-error.js';
import type { ContentProblem } from '../../editorial/content/plain-limits.js';
import type { Refusal } from '../../editorial/proposals/outcomes.js';
import type { PublishOutcome } from '../../releases/publish-outcome.js';
import type { Page } from '../page.js';
import { STATUS_OF } from './editing-troubles.js';

type Status = NonNullable<Page['status']>;

/** Why it was not done, and what to do. */
export interface Told {
  readonly code: string;
  readonly status: Status;
  readonly message: string;
  readonly remedy: string;
  /** each by itself, where there are several */
  readonly items: readonly (Finding | ContentProblem)[];
}

const STATUSES: Readonly<Record<Refusal['__typename'], Status>> = {
  NotFound: 404,
  NotAllowedInState: 409,
  NotTheAuthor: 403,
  OutOfDate: 409,
  InvalidContent: 422,
  HasFindings: 409,
  NeedsAnotherReviewer: 409,
  Conflict: 409,
};

export function refusalInWords(refusal: Refusal): Told {
  const { __typename: code, message, remedy } = refusal;
  const items = code === 'InvalidContent' ? refusal.problems : code === 'HasFindings' ? refusal.findings : [];
  return { code, status: STATUSES[code], message, remedy, items };
}

export function failureInWords({ code, message }: AccessFailure): Told {
  const remedy =
    code === 'UNAUTHENTICATED'
      ? 'Sign in in another window, then send this again: what you typed is still here.'
      : 'Ask somebody with that role, or sign in with another token.';
  return { code, status: STATUS_OF[code], message, remedy, items: [] };
}

export const DATABASE_AWAY: Told = {
  code: 'DATABASE_UNAVAILABLE',
  status: 503,
  message: 'The database does not answer just now.',
  remedy:
    'What you typed is still here: send it again in a minute. Look into the list of proposals first, in another window: it may have arrived.',
  items: [],
};

export function publishInWords(outcome: Exclude<PublishOutcome, { outcome: 'ReleasePublished' }>): Told {
  const { outcome: code, message, remedy } = outcome;
  return { code, status: 409, message, remedy, items: code === 'HasFindings' ? outcome.findings : [] };
}

export function questionInWords({ code, message, accepted }: QuestionError): Told {
  const remedy = accepted.length === 0 ? 'Correct it and send it again.' : `Taken would be ${accepted.join(', ')}.`;
  return { code, status: 422, message, remedy, items: [] };
}

export function fieldName(path: readonly (string | number)[]): string {
  return path.length === 0 ? 'the whole entry' : path.join(' › ');
}

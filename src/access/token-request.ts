import { QuestionError } from '../catalogue/question-error.js';
import { ACTIONS, rolesFor } from './permissions.js';
import { ROLES } from './principal.js';
import type { TokenRecord } from './token-record.js';

/** What a new token is to be. */
export interface TokenRequest {
  readonly name: string;
  readonly person: string;
  readonly roles: readonly string[];
  /** null: all that the roles allow */
  readonly only: readonly string[] | null;
  /** until it no longer holds */
  readonly days: number;
}

export const LONGEST_DAYS = 366;
const LONGEST_TEXT = 200;
const DAY_MS = 86_400_000;

/**
 * The record of a token that was asked for.
 * @param id 8 random bytes in hex
 * @throws QuestionError BAD_ARGUMENT
 */
export function recordFor(request: TokenRequest, by: string, now: Date, id: string): TokenRecord {
  const roles = among(request.roles, ROLES, 'roles');
  const only = request.only === null ? null : among(request.only, ACTIONS, 'only');
  if (only?.length === 0) throw bad('only', 'Name an action, or leave it out for all that the roles allow.', ACTIONS);
  const [beyond] = (only ?? []).filter((action) => !rolesFor(action).some((role) => roles.includes(role)));
  if (beyond !== undefined) {
    throw bad(
      'only',
      `The roles of the token do not allow ${beyond}: that needs ${rolesFor(beyond).join(' or ')}.`,
      [],
    );
  }
  if (!Number.isInteger(request.days) || request.days < 1 || request.days > LONGEST_DAYS) {
    throw bad('days', 'A token holds a whole number of days.', [`1 to ${String(LONGEST_DAYS)}`]);
  }
  return {
    id: `token/${id}`,
    name: wordsOf(request.name, 'name'),
    person: wordsOf(request.person, 'person'),
    roles,
    only,
    createdAt: now.toISOString(),
    createdBy: by,
    expiresAt: new Date(now.getTime() + request.days * DAY_MS).toISOString(),
    revokedAt: null,
    revokedBy: null,
    lastUsedAt: null,
  };
}

/** In the order of what there is, each once. */
function among<T extends string>(given: readonly string[], known: readonly T[], argument: string): readonly T[] {
  const [wrong] = given.filter((value) => !known.some((found) => found === value));
  if (wrong !== undefined) throw bad(argument, `There is no "${wrong.slice(0, 50)}".`, known);
  return known.filter((value) => given.includes(value));
}

function wordsOf(text: string, argument: string): string {
  const words = text.trim();
  if (words !== '' && words.length <= LONGEST_TEXT && !/\p{Cc}/u.test(words)) return words;
  throw bad(argument, 'It must be one line of text.', [`1 to ${String(LONGEST_TEXT)} characters`]);
}

function bad(argument: string, message: string, accepted: readonly string[]): QuestionError {
  return new QuestionError('BAD_ARGUMENT', message, [argument], accepted);
}

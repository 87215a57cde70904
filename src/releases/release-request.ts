import { QuestionError } from '../catalogue/question-error.js';
import { compareVersions, monthOf, nextVersion, VERSION } from './version.js';

/**
 * The version that a publisher asked for, if it may follow.
 * @param taken the versions that there are
 * @throws QuestionError BAD_ARGUMENT where it is none, of another month, or before one that there is
 */
export function requestedVersion(version: string, now: Date, taken: readonly string[]): string {
  const next = nextVersion(now, taken);
  const wrong = (message: string) => new QuestionError('BAD_ARGUMENT', message, ['version'], [next]);
  if (!VERSION.test(version)) throw wrong('A version is year, month and a number in the month, from 0.');
  if (taken.includes(version)) return version;
  const months = [monthOf(now), next.replace(/\d+$/, '')];
  if (!months.some((month) => version.startsWith(month))) {
    throw wrong(`A release of this month has a version that begins with ${monthOf(now)}`);
  }
  if (compareVersions(version, next) < 0) throw wrong('A later version is published already.');
  return version;
}

/** @throws QuestionError BAD_ARGUMENT where no database can hold the text */
export function requestedNotes(notes: string): string {
  const isBad = notes.includes('\0') || !notes.isWellFormed();
  if (!isBad) return notes.trim();
  const message = 'The notes hold a character that is none: U+0000, or half a surrogate pair.';
  throw new QuestionError('BAD_ARGUMENT', message, ['notes'], ['text of Unicode']);
}

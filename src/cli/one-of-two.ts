import { QuestionError } from '../catalogue/question-error.js';
import { listed } from './text.js';

/**
 * The flag that was given, where exactly one of several must be.
 * @throws QuestionError BAD_ARGUMENT
 */
export function oneOfTwo<F extends string>(flags: Readonly<Record<F, boolean | undefined>>): F {
  const names = Object.keys(flags).filter((flag): flag is F => flag in flags);
  const [given, ...more] = names.filter((flag) => flags[flag] === true);
  if (given !== undefined && more.length === 0) return given;
  const message = `Give ${listed(names, 'or')}, ${given === undefined ? 'one of them' : 'not both'}.`;
  throw new QuestionError('BAD_ARGUMENT', message, []);
}

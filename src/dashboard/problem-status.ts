import type { QuestionError } from '../catalogue/question-error.js';
import type { Page } from './page.js';

/** A question that cannot be asked is a bad request, and there is nothing in its page to cite or to keep. */
export function problemStatus(problem: QuestionError | null): Pick<Page, 'status' | 'isPrivate'> {
  return problem === null ? {} : { status: 400, isPrivate: true };
}

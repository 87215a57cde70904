/** What can be wrong with a question. The shell turns it into a GraphQL error or a line on the terminal. */
export const QUESTION_ERROR_CODES = ['BAD_ARGUMENT', 'UNKNOWN_ENTRY', 'UNKNOWN_RELEASE', 'BAD_CURSOR'] as const;
export type QuestionErrorCode = (typeof QUESTION_ERROR_CODES)[number];

export class QuestionError extends Error {
  override readonly name = 'QuestionError';

  /**
   * @param path where in the arguments, for example `['filter', 'scenarios', 0]`
   * @param accepted the values that would be taken, or those near to what was given
   */
  constructor(
    readonly code: QuestionErrorCode,
    message: string,
    readonly path: readonly (string | number)[],
    readonly accepted: readonly string[] = [],
  ) {
    super(message);
  }
}

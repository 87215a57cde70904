import { QuestionError } from '../../catalogue/question-error.js';

/** One page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** from 1 */
  readonly page: number;
  /** at least 1 */
  readonly pages: number;
  readonly total: number;
  /** place of the first and last item shown, from 1; both 0 where there is none */
  readonly first: number;
  readonly last: number;
}

/**
 * One page of a list, page 1 where none is named.
 * @throws QuestionError BAD_ARGUMENT beyond the last page
 */
export function pageOf<T>(all: readonly T[], page = 1, size = 50): ListPage<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (page < 1 || page > pages) {
    const message = `There is no page ${page}.`;
    throw new QuestionError('BAD_ARGUMENT', message, ['page'], [pages === 1 ? '1' : `1 to ${pages}`]);
  }
  const start = (page - 1) * size;
  const items = all.slice(start, start + size);
  const first = items.length === 0 ? 0 : start + 1;
  return { items, page, pages, total: all.length, first, last: start + items.length };
}

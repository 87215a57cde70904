import type { Entry } from '../catalogue/entries.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Page, View } from './page.js';
import { entryPageOf } from './reference/entry-pages.js';
import { scenarioPage } from './scenarios/scenario-page.js';

/**
 * The page of an entry of any kind.
 * @throws QuestionError UNKNOWN_ENTRY where the release does not have it
 */
export function entryPage(view: View, entry: Entry): Page {
  if ('pathway' in entry) return scenarioPage(view, entry);
  const page = entryPageOf(view, entry.id);
  if (page !== undefined) return page;
  throw new QuestionError('UNKNOWN_ENTRY', `There is no "${entry.id}" in this release.`, ['path']);
}

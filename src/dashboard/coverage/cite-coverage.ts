import type { CoverageCell } from '../../coverage/answers.js';
import type { CslItem } from '../../citations/csl.js';
import { editionOf } from '../../citations/edition.js';
import { answerRecord } from '../../citations/registry-record.js';
import { addressOf, type Pairs } from '../links.js';
import type { View } from '../page.js';

/**
 * How an answer about coverage is cited: with its question, its release and its day.
 * @param path without release and slash: `coverage`
 */
export function citeCoverage(
  { snapshot, asOf, publicUrl }: View,
  path: string,
  title: string,
  pairs: Pairs,
  cells: readonly CoverageCell[],
): CslItem {
  const rests = cells.flatMap(({ claims, assessment }) => [...claims, ...(assessment === null ? [] : [assessment])]);
  const question = pairs.filter(([key]) => key !== 'asOf');
  return answerRecord({ path: addressOf(path, question), title, rests }, editionOf(snapshot, asOf, publicUrl));
}

import type { CoverageGap, CoverageSummary } from '../coverage/answers.js';
import type { GapQuestion } from '../coverage/gap-question.js';
import { filterWords } from './filter-words.js';
import type { ReadFrom } from './read-from.js';
import { counted, words } from './text.js';

/** The gaps with their question: what every format of the answer is made from. */
export interface GapAnswer {
  readonly from: ReadFrom;
  readonly question: GapQuestion;
  /** which cells were read, in words */
  readonly cells: string;
  readonly summary: CoverageSummary;
  readonly gaps: readonly CoverageGap[];
}

export function cellCount({ assessed, notAssessed, notApplicable }: CoverageSummary): number {
  return assessed + notAssessed + notApplicable;
}

/** `4 gaps of 11 cells; a gap is below partial`. */
export function gapCountWords({ gaps, summary, question }: GapAnswer): string {
  const aside = asideWords(summary);
  const weak = question.countWeaknesses.length === 0 ? '' : ` or ${question.countWeaknesses.map(words).join(', ')}`;
  const of = `${counted(gaps.length, 'gap')} of ${counted(cellCount(summary), 'cell')}${aside}`;
  return `${of}; a gap is cover below ${question.target}${weak}`;
}

/** Cells that can be neither cover nor gap. */
export function asideWords({ notAssessed, notApplicable }: CoverageSummary): string {
  const aside = [
    ...(notAssessed > 0 ? [`${notAssessed} not assessed`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
  ];
  return aside.length === 0 ? '' : ` (${aside.join(', ')})`;
}

/** What counts under the question, in words. */
export function questionWords({ question }: GapAnswer): string {
  return `counting: ${filterWords(question.filter)}`;
}

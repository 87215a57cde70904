import type { Verdict } from '../criteria/verdict.js';
import { CONDITION_KINDS, RED_LINE_VERDICTS, STANDINGS } from './assessment.js';
import { REACHES } from './reach.js';

const VERDICTS = ['applies', 'does-not-apply', 'undecided'] as const satisfies readonly Verdict[];

/** The scales of applicability by the names that their enums have in the schema. */
export const APPLICABILITY_SCALES = {
  ClauseConditionKind: CONDITION_KINDS,
  Reach: REACHES,
  RedLineStanding: RED_LINE_VERDICTS,
  Standing: STANDINGS,
  Verdict: VERDICTS,
} as const;

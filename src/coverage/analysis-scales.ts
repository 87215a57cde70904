import { CELL_MOVES } from './compare-coverage.js';
import { CAUSE_KINDS } from './common-causes.js';
import { HISTORY_STEPS } from './history.js';
import { PORTFOLIO_OUTCOMES } from './portfolio-answer.js';
import { CAUSES_OF_TRANSITIONS } from './transition-causes.js';

/** The scales of the analyses by the names that their enums have in the schema. */
export const ANALYSIS_SCALES = {
  CellMove: CELL_MOVES,
  CommonCauseKind: CAUSE_KINDS,
  HistoryStep: HISTORY_STEPS,
  PortfolioOutcome: PORTFOLIO_OUTCOMES,
  TransitionKind: CAUSES_OF_TRANSITIONS,
} as const;

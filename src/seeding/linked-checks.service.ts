import type { Catalogue } from '../catalogue/catalogue.js';
import type { Finding } from '../catalogue/finding.js';
import { directionDisagreements } from '../changes/direction-disagreements.js';
import { anatomyContradictions } from '../red-lines/anatomy-contradictions.js';

/** What only the linked catalogue shows: where recorded facts contradict what somebody judged of them. */
export interface LinkedCheck {
  readonly code: string;
  /** one sentence, for the documentation */
  readonly says: string;
  readonly check: (catalogue: Catalogue) => readonly Finding[];
}

/**
 * Judgements that are wrong by what is recorded. Unlike the rules they block no publication: the data are well-formed,
 * and a reader is shown both sides. Authors are told by `redlines validate`, and the committed seeds have none.
 */
export const LINKED_CHECKS: readonly LinkedCheck[] = [
  {
    code: 'DIRECTION_DISAGREEMENT',
    says: 'The direction that the editors give a change is not contradicted by the criteria of both versions.',
    check: directionDisagreements,
  },
  {
    code: 'ANATOMY_CONTRADICTION',
    says: 'The grades of a red line are not contradicted by the trigger and the responses recorded of it.',
    check: anatomyContradictions,
  },
];

import type { AnatomyPart } from '../catalogue/parts.js';
import { ANATOMY_CRITERIA, type AnatomyCriterion, type Basis } from '../catalogue/scales.js';

export interface AnatomyPoint {
  readonly criterion: AnatomyCriterion;
  /** null: unknown */
  readonly holds: boolean | null;
  readonly why: string;
}

export type Anatomy = Readonly<Record<AnatomyCriterion, AnatomyPoint>> & {
  /** all six, in the order of the scale */
  readonly points: readonly AnatomyPoint[];
  /** how many hold, 0 to 6 */
  readonly score: number;
  /** how many are unknown: the score could be higher by as many */
  readonly unknown: number;
  readonly basis: Basis;
};

/** How operational a red line is. */
export function anatomyOf(part: AnatomyPart): Anatomy {
  const point = (criterion: AnatomyCriterion): AnatomyPoint => {
    const { holds, why } = part[criterion];
    return { criterion, holds: holds === 'unknown' ? null : holds, why };
  };
  return {
    quantifiedOrTestable: point('quantifiedOrTestable'),
    observableBeforeHarm: point('observableBeforeHarm'),
    namedOutsideDecider: point('namedOutsideDecider'),
    consequenceFixedInAdvance: point('consequenceFixedInAdvance'),
    outsideCheck: point('outsideCheck'),
    noExitClause: point('noExitClause'),
    points: ANATOMY_CRITERIA.map(point),
    score: anatomyScore(part),
    unknown: ANATOMY_CRITERIA.filter((criterion) => part[criterion].holds === 'unknown').length,
    basis: part.basis,
  };
}

/** How many of the six points are known to hold. */
export function anatomyScore(part: AnatomyPart): number {
  return ANATOMY_CRITERIA.filter((criterion) => part[criterion].holds === true).length;
}

/** One slice of the cheese: a slab seen from the side of the hazard, with the holes that are in it. */
import type { CoverageCell } from '../coverage/answers.js';
import { words } from './question-words.js';
import { group, type Mark, polygon, textMark } from './scene.js';
import { stateMark, WEAKNESS_LETTERS } from './state-marks.js';
import type { Token } from './palette.js';

/** A slab as a slanted rectangle: corners in order, and where on it things are drawn. */
export interface Slab {
  readonly corners: readonly (readonly [number, number])[];
  readonly centre: readonly [number, number];
  /** half axes of a hole in the middle */
  readonly hole: readonly [number, number];
  /** where the mark of its state stands */
  readonly mark: readonly [number, number];
  /** places for the small holes of its weaknesses */
  readonly spots: (count: number) => readonly (readonly [number, number])[];
}

const FILLS: Partial<Readonly<Record<CoverageCell['state'], Token>>> = {
  substantial: 'substantial',
  partial: 'partial',
  nominal: 'nominal',
  absent: 'paper',
};

export function sliceGroup(cell: CoverageCell, slab: Slab): Mark {
  const { state, weaknesses, layer, scenario } = cell;
  const fill = FILLS[state];
  const [cx, cy] = slab.centre;
  const [rx, ry] = slab.hole;
  const unlooked = state === 'not-assessed' || state === 'not-applicable';
  const body = polygon(slab.corners, {
    ...(fill !== undefined && { fill }),
    line:
      state === 'not-applicable' ? 'rule' : state === 'not-assessed' ? 'unknown' : state === 'absent' ? 'hole' : 'edge',
    lineWidth: state === 'absent' ? 1.5 : 1,
    ...(unlooked && { dash: '4 4' }),
  });
  const size = state === 'absent' ? 1 : 0.72;
  const hole: readonly Mark[] =
    state === 'absent' || state === 'nominal'
      ? [{ kind: 'ellipse', cx, cy, rx: rx * size, ry: ry * size, fill: 'paper', line: 'hole', lineWidth: 2 }]
      : [];
  const spots = slab.spots(weaknesses.length);
  const small = weaknesses.flatMap((weakness, i): readonly Mark[] => {
    const [x, y] = spots[i] ?? slab.centre;
    return [
      { kind: 'ellipse', cx: x, cy: y, rx: 8.5, ry: 9.5, fill: 'paper', line: 'edge' },
      textMark(WEAKNESS_LETTERS[weakness], {
        ...{ x: x - 8, y: y - 6.9, width: 16, size: 10.5, weight: 'semibold', align: 'middle' },
      }),
    ];
  });
  const weak = weaknesses.length === 0 ? '' : `; ${weaknesses.map(words).join(', ')}`;
  const label = `${layer.title}: ${words(state)}${weak}`;
  const mark = state === 'absent' ? [] : stateMark(state, ...slab.mark);
  return group(label, [body, ...hole, ...small, ...mark], `cell/${scenario.slug}/${layer.slug}`);
}

/** What stands beside a slice: the clause that decides its state, by the text that it is in. */
export function heldBy({ claims, state }: CoverageCell): string {
  const [best] = claims;
  if (best === undefined) return state === 'absent' ? 'nothing found' : '';
  const others = claims.length - 1;
  return others === 0 ? best.intervention.shortTitle : `${best.intervention.shortTitle} and ${others} more`;
}

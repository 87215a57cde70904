/** One cell over time: how high a strip stands is how much cover there is, and so is its shade. */
import type { Layer, Scenario } from '../catalogue/entries.js';
import type { CoveragePoint } from '../coverage/history.js';
import { type CellState, levelOf } from '../coverage/scales.js';
import type { LegendItem } from './frame.js';
import { type Box, line, type Mark } from './scene.js';
import { STATE_LABELS } from './state-marks.js';

export interface Run {
  readonly state: CellState;
  readonly from: string;
  readonly to: string;
}

export interface Strip {
  readonly scenario: Scenario;
  readonly layer: Layer;
  /** without gaps */
  readonly runs: readonly Run[];
}

/** Points with the same state joined; the last point ends the last run. */
export function runsOf(points: readonly CoveragePoint[]): readonly Strip[] {
  const last = points.at(-1);
  return (points[0]?.cells ?? []).map(({ scenario, layer }, i) => {
    const runs: { state: CellState; from: string; to: string }[] = [];
    for (const { date, cells } of points) {
      const state = cells[i]?.state ?? 'not-assessed';
      const open = runs.at(-1);
      if (open !== undefined) open.to = date;
      if (open?.state !== state) runs.push({ state, from: date, to: last?.date ?? date });
    }
    return { scenario, layer, runs };
  });
}

export function runMarks(state: CellState, { x, y, width, height }: Box): readonly Mark[] {
  const foot = y + height;
  switch (state) {
    case 'substantial':
    case 'partial':
    case 'nominal': {
      const high = (height * levelOf(state)) / 3;
      return [
        {
          kind: 'rect',
          x,
          y: foot - high,
          width,
          height: high,
          fill: state,
          ...(state === 'nominal' && { line: 'edge' as const, lineWidth: 0.75 }),
        },
      ];
    }
    case 'absent':
      return [line(x, foot - 0.75, x + width, foot - 0.75, { line: 'hole', lineWidth: 1.5 })];
    case 'not-assessed':
      return [line(x, foot - 1, x + width, foot - 1, { line: 'unknown', lineWidth: 1, dash: '1 3' })];
    case 'not-applicable':
      return [];
  }
}

export function stripLegend(states: readonly CellState[]): readonly LegendItem[] {
  return states
    .filter((state) => state !== 'not-applicable')
    .map((state) => ({
      label: STATE_LABELS[state],
      mark: (x, y) => runMarks(state, { x, y: y + 1, width: 22, height: 14 }),
    }));
}

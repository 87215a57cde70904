/** A lineage: its versions in order, how many clauses went which way at each, and every red line through them. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Lineage } from '../changes/lineages.js';
import { stepLegend } from './direction-marks.js';
import type { FigureOptions } from './figure-options.js';
import { type FigureParts, frame } from './frame.js';
import { lineageBody } from './lineage-body.js';
import {
  type Column,
  columnsOf,
  columnTitle,
  STEP_MARKS,
  type StepMark,
  type Track,
  tracksOf,
} from './lineage-tracks.js';
import { counted, listed } from './question-words.js';
import type { Scene } from './scene-svg.js';

export interface LineageFigure {
  readonly catalogue: Catalogue;
  readonly lineage: Lineage;
  readonly subtitle: string;
}

export function lineageScene(figure: LineageFigure, options: FigureOptions): Scene {
  return frame(lineageParts(figure), options);
}

function lineageParts({ catalogue, lineage, subtitle }: LineageFigure): FigureParts {
  const columns = columnsOf(catalogue, lineage);
  const tracks = tracksOf(catalogue, lineage);
  return {
    title: `Did the line move? ${spanWords(lineage)}`,
    subtitle,
    description: description(columns, tracks),
    legend: stepLegend(marksIn(columns, tracks)),
    body: (width) => lineageBody(columns, tracks, width),
    ...(tracks.length === 0 && { notes: ['No red line is on record in these texts.'] }),
  };
}

export function spanWords({ members }: Lineage): string {
  const [first, last] = [members[0]?.shortTitle ?? '', members.at(-1)?.shortTitle ?? ''];
  return members.length < 2 ? first : `${first} to ${last}`;
}

function marksIn(columns: readonly Column[], tracks: readonly Track[]): readonly StepMark[] {
  const shown = new Set([
    ...columns.flatMap(({ counts }) => [...counts.keys()]),
    ...tracks.flatMap(({ stops }) => stops.map(({ mark }) => mark)),
  ]);
  return STEP_MARKS.filter((mark) => shown.has(mark));
}

function description(columns: readonly Column[], tracks: readonly Track[]): string {
  const steps = columns
    .filter(({ counts }) => counts.size > 0)
    .map((column) => {
      const told = STEP_MARKS.flatMap((mark) => {
        const count = column.counts.get(mark) ?? 0;
        return count === 0 ? [] : [`${count} ${mark === 'same' ? 'carried over' : mark}`];
      });
      return `${columnTitle(column)}: ${listed(told)}.`;
    });
  return `${counted(columns.length, 'version')}, ${counted(tracks.length, 'red line')}. ${steps.join(' ')}`;
}

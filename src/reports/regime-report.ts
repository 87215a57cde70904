/** What one regime has, what rests on it, and where its lines are. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Intervention, Regime } from '../catalogue/entries.js';
import { statusOn } from '../catalogue/status.js';
import { type CellChange, compareCoverage } from '../coverage/compare-coverage.js';
import type { CoverageMatrix } from '../coverage/answers.js';
import { type CoverageFilter, resolveFilter } from '../coverage/filter.js';
import { coverageMatrix } from '../coverage/matrix.js';
import { matrixScene } from '../figures/coverage-matrix.js';
import { capital, counted, listed, words } from '../figures/question-words.js';
import { spanOf, timelineScene } from '../figures/timeline.js';
import { clause, noteOf } from './cited.js';
import { type Block, heading, type Inlines, paragraph, type Report, table } from './report-model.js';

export function regimeReport(catalogue: Catalogue, regime: Regime, asOf: CalendarDate): Report {
  const { interventions } = regime;
  const all = resolveFilter(catalogue, {});
  const own: CoverageFilter = { ...all, regimes: new Set([regime]) };
  const without: CoverageFilter = { ...all, exclude: new Set(interventions.map(({ id }) => id)) };
  const matrix = coverageMatrix(catalogue, own, asOf);
  const { changes } = compareCoverage({ catalogue, filter: all, asOf }, { catalogue, filter: without, asOf });
  const fall = changes.filter(({ move }) => move === 'fell');
  const subtitle = `Counting what is in force on ${asOf}, by ${regime.name} alone.`;
  return {
    title: `What ${regime.name} covers, and where its lines are`,
    subtitle: `${counted(interventions.length, 'intervention')} on record; coverage as of ${asOf}.`,
    blocks: [
      heading(1, 'Summary'),
      ...summary(regime, matrix, fall, asOf).map((text) => paragraph(text)),
      heading(1, 'Interventions'),
      {
        kind: 'figure',
        caption: `Interventions of ${regime.name} over time.`,
        scene: (options) =>
          timelineScene({ interventions, ...spanOf(interventions), asOf, subtitle: `As of ${asOf}.` }, options),
      },
      interventionTable(interventions, asOf),
      heading(1, 'Cover'),
      {
        kind: 'figure',
        caption: `Cover by ${regime.name} alone, as of ${asOf}.`,
        scene: (options) => matrixScene({ matrix, subtitle, title: `Cover by ${regime.name} alone` }, options),
      },
      ...fallBlocks(regime, fall),
      heading(1, 'Red lines'),
      ...lineBlocks(interventions, asOf),
    ],
  };
}

function summary(
  { name, interventions }: Regime,
  { summary: states, cells }: CoverageMatrix,
  fall: readonly CellChange[],
  asOf: CalendarDate,
): readonly string[] {
  const standing = Map.groupBy(interventions, ({ timeline }) => statusOn(timeline, asOf));
  const told = [...standing].map(([status, own]) => `${own.length} ${words(status)}`);
  const binding = interventions.filter(({ bindingness }) => bindingness === 'binding').length;
  const lines = interventions.flatMap(({ redLines }) => redLines).length;
  return [
    `${name} has ${counted(interventions.length, 'intervention')} on record: ${listed(told)}. ${binding === 0 ? 'None binds' : `${binding} bind${binding === 1 ? 's' : ''}`} in law.`,
    `Alone it covers ${states.substantial + states.partial + states.nominal} of ${cells.length} cells (scenario by layer): ${states.substantial} substantially, ${states.partial} partially, ${states.nominal} nominally.`,
    fall.length === 0
      ? 'No cell would fall if its rules went: others hold what it holds.'
      : `If its rules went, ${counted(fall.length, 'cell')} would fall.`,
    `Its texts draw ${counted(lines, 'red line')}.`,
  ];
}

function interventionTable(interventions: readonly Intervention[], asOf: CalendarDate): Block {
  return table(
    `Interventions and their status on ${asOf}.`,
    ['Intervention', 'Kind', 'Effect', 'Status', 'What it does'],
    interventions.map((intervention): readonly Inlines[] => [
      clause(intervention),
      [words(intervention.kind)],
      [words(intervention.bindingness)],
      [words(statusOn(intervention.timeline, asOf))],
      [intervention.summary],
    ]),
  );
}

function fallBlocks({ name }: Regime, fall: readonly CellChange[]): readonly Block[] {
  if (fall.length === 0) return [paragraph(`No cell rests on ${name} alone.`)];
  return [
    table(
      `Cells that would fall without the rules of ${name}.`,
      ['Scenario', 'Layer', 'From', 'To', 'What is lost'],
      fall.map(({ scenario, layer, before, after, claimsLost }): readonly Inlines[] => [
        [scenario.title],
        [layer.title],
        [words(before.state)],
        [words(after.state)],
        claimsLost[0] === undefined ? [''] : clause(claimsLost[0].subject),
      ]),
    ),
  ];
}

function lineBlocks(interventions: readonly Intervention[], asOf: CalendarDate): readonly Block[] {
  const drawing = interventions.filter(({ redLines }) => redLines.length > 0);
  if (drawing.length === 0) return [paragraph('No red line is on record.')];
  return drawing.flatMap(({ shortTitle, redLines, timeline }): readonly Block[] => [
    heading(2, `${shortTitle} (${words(statusOn(timeline, asOf))})`),
    {
      kind: 'list',
      items: redLines.map((line): Inlines => [
        line.statement,
        ...noteOf(line),
        line.responses.length === 0 ? '' : ` At the line: ${listed(line.responses.map(words))}.`,
        ` ${capital(line.kind)} line.`,
      ]),
    },
  ]);
}

/** `redlines history`: how coverage stood over time, and what changed it. */
import type { CoverageSummary } from '../coverage/answers.js';
import type { CoverageFilter } from '../coverage/filter.js';
import type { CellTransition, CoveragePoint } from '../coverage/history.js';
import { claimNode, enumName, interventionNode, type Json, named } from './coverage-json.js';
import { filterWords } from './filter-words.js';
import { type Paint, paintState } from './paint.js';
import type { ReadFrom } from './read-from.js';
import type { Report } from './report.js';
import { counted, words } from './text.js';

interface HistoryAnswer {
  readonly from: ReadFrom;
  readonly filter: CoverageFilter;
  readonly cells: string;
  readonly points: readonly CoveragePoint[];
}

const STATES = ['substantial', 'partial', 'nominal', 'absent'] as const satisfies readonly (keyof CoverageSummary)[];

export function historyReport({ from, filter, cells, points }: HistoryAnswer, paint: Paint): Report {
  const changes = points.flatMap((point) => point.transitions);
  const first = points[0]?.date ?? from.asOf;
  return {
    head: {
      title: `Cover from ${first} to ${from.asOf}: ${cells}`,
      lines: [
        `counting: ${filterWords(filter)}`,
        `${counted(points.length, 'point')}, ${counted(changes.length, 'change')}`,
      ],
      from,
    },
    tables: [
      {
        title: 'How many cells stand how',
        columns: [{ title: 'Date', width: 12 }, ...STATES.map((state) => ({ title: words(state), width: 13 }))],
        compact: true,
        rows: points.map(({ date, summary }) => [date, ...STATES.map((state) => String(summary[state]))]),
      },
      {
        title: 'Changes',
        columns: [{ title: 'Date', width: 12 }, { title: 'Scenario, layer', width: 24 }, { title: 'What, and why' }],
        rows: changes.map((change) => [
          change.date,
          { paragraphs: [`${change.scenario.title}:`, change.layer.title] },
          { paragraphs: changeWords(change), paint: paintState(change.after, paint) },
        ]),
      },
    ],
    notes: [],
    records: { header: HEADER, rows: changes.map((change) => record(change, filter)) },
    data: { coverageHistory: points.map((point) => pointNode(point)) },
  };
}

function changeWords({ before, after, causes }: CellTransition): readonly string[] {
  return [`${words(before)} to ${words(after)}`, ...causes.map((cause) => cause.reason)];
}

const HEADER = ['date', 'scenario', 'layer', 'before', 'after', 'causes', 'interventions', 'began', 'ceased', 'filter'];

function record(change: CellTransition, filter: CoverageFilter): readonly string[] {
  return [
    change.date,
    change.scenario.slug,
    change.layer.slug,
    change.before,
    change.after,
    change.causes.map((cause) => cause.reason).join(' '),
    change.causes.map((cause) => cause.intervention.slug).join('; '),
    change.began.map((claim) => claim.id).join('; '),
    change.ceased.map((claim) => claim.id).join('; '),
    filterWords(filter),
  ];
}

function pointNode({ date, cells, summary, transitions }: CoveragePoint): Json {
  return {
    ...{ date, summary },
    cells: cells.map(({ scenario, layer, state }) => ({
      scenario: { slug: scenario.slug },
      layer: { slug: layer.slug },
      state: enumName(state),
    })),
    transitions: transitions.map((change) => ({
      date: change.date,
      scenario: named(change.scenario),
      layer: named(change.layer),
      before: enumName(change.before),
      after: enumName(change.after),
      began: change.began.map((claim) => claimNode(claim, change.date)),
      ceased: change.ceased.map((claim) => claimNode(claim, change.date)),
      causes: change.causes.map(({ kind, intervention, event, successor, reason }) => ({
        kind: enumName(kind),
        intervention: interventionNode(intervention, change.date),
        event: event && { date: event.date, kind: enumName(event.kind) },
        successor: successor && interventionNode(successor, change.date),
        reason,
      })),
    })),
  };
}

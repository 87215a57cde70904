/** `redlines what-if`: what is different between two views. */
import type { CellChange, ComparedView, CoverageComparison } from '../coverage/compare-coverage.js';
import { claimNode, cellNode, enumName, type Json, named } from './coverage-json.js';
import { filterWords } from './filter-words.js';
import { type Paint, paintState } from './paint.js';
import type { ReadFrom } from './read-from.js';
import type { Report } from './report.js';
import { counted, words } from './text.js';

interface WhatIfAnswer {
  readonly from: ReadFrom;
  readonly before: ComparedView;
  readonly after: ComparedView;
  readonly comparison: CoverageComparison;
}

export function whatIfReport({ from, before, after, comparison }: WhatIfAnswer, paint: Paint): Report {
  const { changes, rose, fell, weaknessChanged, unchanged, note } = comparison;
  const counts = `${counted(rose, 'cell')} better, ${fell} worse, ${weaknessChanged} with other weaknesses, ${unchanged} as before`;
  const side = ({ asOf, filter }: ComparedView) => `as of ${asOf}: ${filterWords(filter)}`;
  const rows = changes.map((change) => [
    { paragraphs: [`${change.scenario.title}:`, change.layer.title] },
    { paragraphs: [stateWords(change)], paint: paintState(change.after.state, paint) },
    { paragraphs: [change.reason] },
  ]);
  return {
    head: { title: 'What if', lines: [`before: ${side(before)}`, `after: ${side(after)}`, counts], from },
    tables: [
      {
        title: 'Cells that change',
        columns: [{ title: 'Scenario, layer', width: 24 }, { title: 'State', width: 16 }, { title: 'Why' }],
        rows,
      },
    ],
    notes: note === null ? [] : [note],
    records: { header: HEADER, rows: changes.map((change) => record(change, before, after)) },
    data: { compareCoverage: comparisonNode(comparison, before, after) },
  };
}

function stateWords({ before, after }: CellChange): string {
  return before.state === after.state ? words(after.state) : `${words(before.state)} to ${words(after.state)}`;
}

const HEADER = [
  ...['scenario', 'layer', 'move', 'before', 'after', 'weaknesses_gained', 'weaknesses_lost'],
  ...['claims_gained', 'claims_lost', 'reason', 'before_as_of', 'before_filter', 'after_filter'],
];

function record(change: CellChange, before: ComparedView, after: ComparedView): readonly string[] {
  return [
    change.scenario.slug,
    change.layer.slug,
    change.move,
    change.before.state,
    change.after.state,
    change.weaknessesGained.join('; '),
    change.weaknessesLost.join('; '),
    change.claimsGained.map((claim) => claim.id).join('; '),
    change.claimsLost.map((claim) => claim.id).join('; '),
    change.reason,
    before.asOf,
    filterWords(before.filter),
    filterWords(after.filter),
  ];
}

function comparisonNode(comparison: CoverageComparison, before: ComparedView, after: ComparedView): Json {
  const { rose, fell, weaknessChanged, unchanged, note } = comparison;
  return {
    from: { context: { asOf: before.asOf }, summary: comparison.from.summary },
    to: { context: { asOf: after.asOf }, summary: comparison.to.summary },
    ...{ rose, fell, weaknessChanged, unchanged, note },
    changes: comparison.changes.map((change) => ({
      scenario: named(change.scenario),
      layer: named(change.layer),
      move: enumName(change.move),
      before: cellNode(change.before, before.asOf),
      after: cellNode(change.after, after.asOf),
      weaknessesGained: change.weaknessesGained.map(enumName),
      weaknessesLost: change.weaknessesLost.map(enumName),
      claimsGained: change.claimsGained.map((claim) => claimNode(claim, after.asOf)),
      claimsLost: change.claimsLost.map((claim) => claimNode(claim, before.asOf)),
      reason: change.reason,
    })),
  };
}

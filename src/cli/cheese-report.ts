/** `redlines cheese`: one scenario through all its layers. */
import type { CoverageCell } from '../coverage/answers.js';
import type { CommonCauseEffect } from '../coverage/common-causes.js';
import { HOLDS_FROM, holdingCells } from '../coverage/depth.js';
import type { CoverageFilter } from '../coverage/filter.js';
import type { SwissCheese } from '../coverage/swiss-cheese.js';
import { claimWords } from './clause-words.js';
import { cellNode, claimNode, enumName, interventionNode, type Json, named } from './coverage-json.js';
import { filterWords } from './filter-words.js';
import { type Paint, paintState } from './paint.js';
import type { ReadFrom } from './read-from.js';
import type { Report, ReportTable } from './report.js';
import { counted, words } from './text.js';

const MOST_CAUSES = 8;

interface CheeseAnswer {
  readonly from: ReadFrom;
  readonly filter: CoverageFilter;
  readonly cheese: SwissCheese;
}

export function cheeseReport({ from, filter, cheese }: CheeseAnswer, paint: Paint): Report {
  const { scenario, depth, independentDepth, sharedParents, note } = cheese;
  const depths = `depth ${depth} of ${counted(cheese.slices.length, 'layer')}; independent depth ${independentDepth}`;
  const causes = cheese.commonCauses;
  const left = causes.length - MOST_CAUSES;
  return {
    head: {
      title: `Through the layers as of ${from.asOf}: ${scenario.title}`,
      lines: [`counting: ${filterWords(filter)}`, depths, worstWords(cheese)],
      from,
    },
    tables: [layerTable(cheese, filter, from, paint), stageTable(cheese), causeTable(causes.slice(0, MOST_CAUSES))],
    notes: [
      ...(left > 0 ? [`${counted(left, 'more failure')} would open fewer layers or as many.`] : []),
      ...sharedParents.map((shared) => shared.reason),
      ...(note === null ? [] : [note]),
    ],
    records: { header: HEADER, rows: cheese.slices.map((cell) => record(cell, cheese, filter, from)) },
    data: { swissCheese: cheeseNode(cheese, from) },
  };
}

/** Causes that strike layers whatever the texts say open more than any institution: the worst of these is told apart. */
function worstWords({ worstInstitution: worst }: SwissCheese): string {
  return worst === null ? 'no institution opens a layer by failing' : `worst institution to lose: ${worst.reason}`;
}

const HEADER = [
  ...['scenario', 'layer', 'state', 'weaknesses', 'holds', 'counts_for_regime', 'strongest_clause'],
  ...['opened_by', 'reason', 'filter'],
];

function record(cell: CoverageCell, cheese: SwissCheese, filter: CoverageFilter, { asOf }: ReadFrom): string[] {
  const best = cell.claims[0];
  const opening = cheese.commonCauses.filter((effect) => effect.opens.includes(cell));
  return [
    cheese.scenario.slug,
    cell.layer.slug,
    cell.state,
    cell.weaknesses.join('; '),
    String(holdingCells([cell], HOLDS_FROM).length === 1),
    regimeFor(cell, cheese)?.slug ?? '',
    best === undefined ? '' : claimWords(best, filter, asOf),
    opening.map((effect) => effect.cause.id).join('; '),
    cell.reason,
    filterWords(filter),
  ];
}

function regimeFor({ layer }: CoverageCell, { assignment }: SwissCheese) {
  return assignment.find((assigned) => assigned.layer === layer)?.regime;
}

function layerTable(cheese: SwissCheese, filter: CoverageFilter, { asOf }: ReadFrom, paint: Paint): ReportTable {
  const rows = cheese.slices.map((cell) => {
    const best = cell.claims[0];
    const others = cell.claims.length - 1;
    const more = others > 0 ? `, and ${counted(others, 'more claim')}` : '';
    return [
      { paragraphs: [cell.layer.title] },
      { paragraphs: [words(cell.state), ...cell.weaknesses.map(words)], paint: paintState(cell.state, paint) },
      { paragraphs: [best === undefined ? cell.reason : `${claimWords(best, filter, asOf)}${more}`] },
      { paragraphs: [regimeFor(cell, cheese)?.name ?? ''] },
    ];
  });
  const columns = [
    { title: 'Layer', width: 20 },
    { title: 'State', width: 16 },
    { title: 'Held by' },
    { title: 'Counts for', width: 16 },
  ];
  return { title: 'Layers, and the regime that each counts for', columns, rows };
}

function stageTable({ stages }: SwissCheese): ReportTable {
  const rows = stages.map(({ step, stage, stops, holds }) => [
    `${step}. ${stage}`,
    holds ? 'yes' : 'no',
    stops.map(({ layer, state }) => `${layer.title} (${state === null ? 'not asked' : words(state)})`).join(', '),
  ]);
  const columns = [
    { title: 'Stage', width: 28 },
    { title: 'Held up', width: 9 },
    { title: 'Layers that could stop it' },
  ];
  return { title: 'Stages', columns, rows };
}

function causeTable(effects: readonly CommonCauseEffect[]): ReportTable {
  const rows = effects.map(({ opens, reason }) => [String(opens.length), reason]);
  return {
    title: 'Single failures that open layers',
    columns: [{ title: 'Opens', width: 7 }, { title: 'What' }],
    rows,
  };
}

function cheeseNode(cheese: SwissCheese, { asOf }: ReadFrom): Json {
  const effect = ({ kind, cause, opens, reason }: CommonCauseEffect): Json => {
    const { id, slug } = cause;
    const cells = opens.map(({ layer, state }) => ({ layer: named(layer), state: enumName(state) }));
    return { kind: enumName(kind), cause: { id, slug }, opens: cells, reason };
  };
  return {
    scenario: named(cheese.scenario),
    slices: cheese.slices.map((cell) => cellNode(cell, asOf)),
    stages: cheese.stages.map(({ step, stage, stops, holds }) => ({
      ...{ step, stage, holds },
      stops: stops.map(({ layer, how, state, holds: own }) => ({
        ...{ layer: named(layer), how, holds: own },
        state: state === null ? null : enumName(state),
      })),
    })),
    depth: cheese.depth,
    independentDepth: cheese.independentDepth,
    assignment: cheese.assignment.map(({ layer, regime: { id, slug, name }, claim }) => ({
      ...{ layer: named(layer), regime: { id, slug, name } },
      claim: claimNode(claim, asOf),
    })),
    commonCauses: cheese.commonCauses.map(effect),
    singlePointOfFailure: cheese.singlePointOfFailure && effect(cheese.singlePointOfFailure),
    worstInstitution: cheese.worstInstitution && effect(cheese.worstInstitution),
    sharedParents: cheese.sharedParents.map(({ parent, interventions, reason }) => ({
      parent: interventionNode(parent, asOf),
      interventions: interventions.map((child) => interventionNode(child, asOf)),
      reason,
    })),
    note: cheese.note,
  };
}

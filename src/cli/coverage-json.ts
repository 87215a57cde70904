/** Coverage answers in the shape of the GraphQL API, so that one script reads both. */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Intervention, Subject } from '../catalogue/entries.js';
import { kindOf } from '../catalogue/ids.js';
import { statusOn } from '../catalogue/status.js';
import type { CoverageCell, CoverageGap } from '../coverage/answers.js';
import type { GapAnswer } from './gap-answer.js';
import type { MatrixAnswer } from './matrix-answer.js';

export type Json = Readonly<Record<string, unknown>>;

/** A slug of a scale as the API writes it: `co-regulatory` is `CO_REGULATORY`. */
export function enumName(slug: string): string {
  return slug.toUpperCase().replaceAll('-', '_');
}

/** `{ data: { context, coverageGaps: { totalCount, nodes } } }`, two spaces deep, with a line break at the end. */
export function gapJson({ from, gaps, summary }: GapAnswer): string {
  const nodes = gaps.map((gap) => gapNode(gap, from.asOf));
  return printData({ context: from, coverageGaps: { totalCount: nodes.length, nodes }, coverageMatrix: { summary } });
}

/** `{ data: { context, coverageMatrix: { scenarios, layers, summary, cells } } }`. */
export function matrixJson({ from, matrix: { scenarios, layers, summary, cells } }: MatrixAnswer): string {
  return printData({
    context: from,
    coverageMatrix: {
      scenarios: scenarios.map(named),
      layers: layers.map(named),
      summary,
      cells: cells.map((cell) => cellNode(cell, from.asOf)),
    },
  });
}

/** `{ data }`, two spaces deep, with a line break at the end. */
export function printData(data: Json): string {
  return `${JSON.stringify({ data }, null, 2)}\n`;
}

export function gapNode(gap: CoverageGap, asOf: CalendarDate): Json {
  return {
    id: gap.id,
    scenario: named(gap.scenario),
    layer: named(gap.layer),
    state: enumName(gap.state),
    weaknesses: gap.weaknesses.map(enumName),
    reason: gap.reason,
    nearest: gap.nearest.map((claim) => claimNode(claim, asOf)),
    peers: gap.peers.map((intervention) => interventionNode(intervention, asOf)),
    wouldClose: gap.wouldClose.map((intervention) => interventionNode(intervention, asOf)),
  };
}

export function cellNode(cell: CoverageCell, asOf: CalendarDate): Json {
  return {
    scenario: named(cell.scenario),
    layer: named(cell.layer),
    state: enumName(cell.state),
    weaknesses: cell.weaknesses.map(enumName),
    reason: cell.reason,
    regimes: cell.regimes.map(({ id, slug, name }) => ({ id, slug, name })),
    claims: cell.claims.map((claim) => claimNode(claim, asOf)),
    holes: cell.holes.map(({ id, shows, since, confidence }) => ({
      ...{ id, shows, since: since ?? null },
      confidence: enumName(confidence),
    })),
  };
}

export function named({ id, slug, title }: { id: string; slug: string; title: string }): Json {
  return { id, slug, title };
}

export function claimNode(claim: Claim, asOf: CalendarDate): Json {
  return {
    id: claim.id,
    strength: enumName(claim.strength),
    confidence: enumName(claim.confidence),
    verification: enumName(claim.verification),
    method: enumName(claim.method),
    rationale: claim.rationale,
    subject: subjectNode(claim.subject, asOf),
  };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  provision: 'Provision',
  definition: 'Definition',
  'red-line': 'RedLine',
};

function subjectNode(subject: Subject, asOf: CalendarDate): Json {
  if (!('pinpoint' in subject)) return { __typename: 'Intervention', ...interventionNode(subject, asOf) };
  return {
    __typename: TYPE_NAMES[kindOf(subject.id) ?? ''],
    id: subject.id,
    pinpoint: subject.pinpoint,
    intervention: interventionNode(subject.intervention, asOf),
  };
}

export function interventionNode(intervention: Intervention, asOf: CalendarDate): Json {
  const { id, slug, shortTitle, bindingness, timeline } = intervention;
  return { id, slug, shortTitle, bindingness: enumName(bindingness), status: enumName(statusOn(timeline, asOf)) };
}

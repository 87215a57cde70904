/**
 * Which single failure lines the holes up: what opens if a regime, a shared parent, an authority or a cause of several
 * layers strikes.
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Authority, CommonCause, Intervention, Regime } from '../catalogue/entries.js';
import type { Strength } from '../catalogue/scales.js';
import type { CoverageCell } from './answers.js';
import { holdersOf, holdingCells } from './depth.js';
import { inPublishedOrder } from './published-order.js';
import * as wording from './wording.js';

/**
 * `regime`: its rules all fall away. `parent`: a text that others implement falls, and they with it. `authority`: whoever
 * enforces a text or decides whether it was kept fails. `layers`: a cause that strikes several layers whatever the texts.
 */
export const CAUSE_KINDS = ['regime', 'parent', 'authority', 'layers'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];
export type Cause = Regime | Intervention | Authority | CommonCause;

export interface CommonCauseEffect {
  readonly kind: CauseKind;
  readonly cause: Cause;
  /** the cells that hold now and would not, as they are now; layers in order */
  readonly opens: readonly CoverageCell[];
  readonly reason: string;
}

/**
 * Every cause that opens at least one of the cells, most cells first; then institutions before causes of layers, each
 * in published order.
 */
export function commonCauses(
  catalogue: Catalogue,
  slices: readonly CoverageCell[],
  target: Strength,
): readonly CommonCauseEffect[] {
  const opens = new Map<Cause, CoverageCell[]>();
  for (const cell of holdingCells(slices, target)) {
    const institutions = sharedByAll(holdersOf(cell, target).map((claim) => claim.intervention));
    for (const cause of [...institutions, ...cell.layer.causes]) {
      const opened = opens.get(cause);
      if (opened === undefined) opens.set(cause, [cell]);
      else opened.push(cell);
    }
  }
  return inPublishedOrder(catalogue, opens.keys())
    .map((cause) => effectOf(cause, opens.get(cause) ?? []))
    .sort((a, b) => b.opens.length - a.opens.length);
}

/** The institutions on which every one of these rests: a cell opens where all that hold it fall with the same one. */
function sharedByAll([first, ...others]: readonly Intervention[]): readonly Cause[] {
  if (first === undefined) return [];
  let shared = [...restsOn(first)];
  for (const other of others) {
    if (shared.length === 0) return [];
    const own = restsOn(other);
    shared = shared.filter((cause) => own.has(cause));
  }
  return shared;
}

/** What an intervention falls with: its regime, itself and what it implements where others implement it, its authorities. */
function restsOn(intervention: Intervention): ReadonlySet<Cause> {
  const causes = new Set<Cause>([intervention.regime, ...intervention.enforcedBy, ...intervention.decidedBy]);
  let parent: Intervention | null = intervention.implementedBy.length > 0 ? intervention : intervention.implements;
  for (; parent !== null && !causes.has(parent); parent = parent.implements) causes.add(parent);
  return causes;
}

function effectOf(cause: Cause, opens: readonly CoverageCell[]): CommonCauseEffect {
  const kind = kindOf(cause);
  return {
    kind,
    cause,
    opens,
    get reason() {
      const layers = wording.listed(opens.map((cell) => cell.layer.title));
      return wording.sentence(`${STRIKES[kind](nameOf(cause))}, this opens: ${layers}`);
    },
  };
}

const STRIKES: Readonly<Record<CauseKind, (name: string) => string>> = {
  regime: (name) => `if the rules of ${name} fell away`,
  parent: (name) => `if ${name} fell, and with it what implements it`,
  authority: (name) => `if ${name} failed to act`,
  layers: (name) => `if this strikes: ${name}`,
};

function kindOf(cause: Cause): CauseKind {
  if ('timeline' in cause) return 'parent';
  if ('enforces' in cause) return 'authority';
  return 'layers' in cause ? 'layers' : 'regime';
}

function nameOf(cause: Cause): string {
  if ('shortTitle' in cause) return cause.shortTitle;
  return 'name' in cause ? cause.name : cause.title;
}

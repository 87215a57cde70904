import type { ComparisonPart, JudgementLeafPart } from '../catalogue/parts.js';
import type { Quantity } from './profile.js';
import type { Verdict } from './verdict.js';

/** How a verdict came about, node by node. `path` is where a node stands in the seed file: `criteria.anyOf.0.not`. */
export type Trace = GroupTrace | NotTrace | LeafTrace;
export type LeafTrace = ComparisonTrace | JudgementTrace;

interface Node {
  readonly path: string;
  readonly verdict: Verdict;
}

export interface GroupTrace extends Node {
  readonly kind: 'all-of' | 'any-of';
  readonly of: readonly Trace[];
}

export interface NotTrace extends Node {
  readonly kind: 'not';
  readonly of: Trace;
}

/** Why a leaf is undecided. */
export type Unsettled = 'not-given' | 'unlike-units' | 'conflicting-values' | 'not-judged';

export interface ComparisonTrace extends Node {
  readonly kind: 'comparison';
  /** what the text asks */
  readonly criterion: ComparisonPart;
  /** what the profile says of the metric: one value where decided; those in the way where not */
  readonly given: readonly Quantity[];
  /** only and always where undecided */
  readonly because?: Unsettled;
}

export interface JudgementTrace extends Node {
  readonly kind: 'judgement';
  readonly criterion: JudgementLeafPart;
  readonly atom: string;
  readonly because?: Unsettled;
}

/** The leaves on which an undecided verdict still rests, in the order of the text. */
export function* openLeaves(trace: Trace): Generator<LeafTrace> {
  if (trace.verdict !== 'undecided') return;
  if (trace.kind === 'comparison' || trace.kind === 'judgement') yield trace;
  else if (trace.kind === 'not') yield* openLeaves(trace.of);
  else for (const child of trace.of) yield* openLeaves(child);
}

import type { Relation } from '../criteria/relation.js';

/** In what respect two versions of a clause can be compared by what is recorded of them. */
export const ASPECTS = [
  'trigger',
  'criteria',
  'responses',
  'duties',
  'scope',
  'date',
  'presence',
  'use',
  'decider',
  'anatomy',
] as const;
export type AspectName = (typeof ASPECTS)[number];

/** `both`: stronger here and weaker there. `open`: it changed, and what is recorded does not settle which way. */
export const EFFECTS = ['stronger', 'weaker', 'both', 'none', 'open'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What a comparison in one respect came to. */
export interface Aspect {
  readonly on: AspectName;
  readonly effect: Effect;
  /** in words; empty where nothing changed */
  readonly says: string;
  /** how the cases of the later clause stand to those of the earlier one, where criteria were compared */
  readonly relation: Relation | 'undecided' | null;
  /** cases that show it, where criteria were compared */
  readonly shown: Shown;
}

/** Whether cases that came, or that dropped out, are shown by numbers and by judgements that both versions make. */
export interface Shown {
  readonly come: boolean;
  readonly gone: boolean;
}

export const NOTHING_SHOWN: Shown = { come: false, gone: false };

/** Aspects that are told and decide nothing: how operational a line is, and who decides. */
export function isTold({ on }: Aspect): boolean {
  return on === 'anatomy' || on === 'decider';
}

/** An aspect that no criteria were compared for. */
export function aspect(on: AspectName, effect: Effect, says = ''): Aspect {
  return { on, effect, says, relation: null, shown: NOTHING_SHOWN };
}

import type { Claim } from './entries.js';
import { BINDINGNESS, CONFIDENCES, rankOn, STRENGTHS } from './scales.js';

/** Strongest first, then surest, then most binding, then by id. */
export function byStrength(a: Claim, b: Claim): number {
  return (
    rankOn(STRENGTHS, b.strength) - rankOn(STRENGTHS, a.strength) ||
    rankOn(CONFIDENCES, b.confidence) - rankOn(CONFIDENCES, a.confidence) ||
    rankOn(BINDINGNESS, a.intervention.bindingness) - rankOn(BINDINGNESS, b.intervention.bindingness) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

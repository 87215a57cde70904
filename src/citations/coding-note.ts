import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';
import type { Coded } from '../catalogue/parts.js';

export const UNREVIEWED = 'machine-coded, not reviewed by a person';

/** Whether no person has made or confirmed an assertion. */
export function isUnreviewed({ method, reviews }: Coded): boolean {
  return method === 'machine' && !reviews.some(({ outcome }) => outcome === 'confirmed');
}

/**
 * What a citation must say of the assertions that it covers, in one phrase; undefined where people have made or
 * confirmed them all. Hybrid coding has had a person in it.
 */
export function codingNote(assertions: readonly Coded[]): string | undefined {
  const unreviewed = assertions.filter(isUnreviewed).length;
  if (unreviewed === 0) return undefined;
  if (unreviewed === assertions.length) return UNREVIEWED;
  return `${unreviewed} of ${assertions.length} judgements machine-coded, not reviewed by a person`;
}

/** The judgements that an entry makes or carries. */
export function assertionsOf(entry: Entry): readonly Coded[] {
  if ('method' in entry) return [entry];
  return 'claims' in entry ? entry.claims : [];
}

const throughout = new WeakMap<Catalogue, boolean>();

/** Whether no judgement of a catalogue was made or confirmed by a person. */
export function isUnreviewedThroughout(catalogue: Catalogue): boolean {
  let known = throughout.get(catalogue);
  if (known === undefined) {
    const { claims, assessments, holes, lineageSteps } = catalogue;
    const all: readonly Coded[] = [...claims, ...assessments, ...holes, ...lineageSteps];
    known = all.every(isUnreviewed);
    throughout.set(catalogue, known);
  }
  return known;
}

/** Why a cell is in its state, in plain words that name the clause that decides it. */
import type { CellRecord } from '../catalogue/catalogue.js';
import type { Claim, Hole } from '../catalogue/entries.js';
import type { CellState, Weakness } from './scales.js';
import { type Exclusion, EXCLUSIONS, type View } from './view.js';
import * as wording from './wording.js';

interface Cover {
  readonly best: Claim;
  readonly holders: readonly Claim[];
  readonly claims: readonly Claim[];
  readonly holes: readonly Hole[];
  readonly weaknesses: readonly Weakness[];
}

export function coverReason({ best, holders, claims, holes, weaknesses }: Cover, view: View): string {
  const sentences = [
    `${best.strength}: held by ${described(best, view)}. ${best.rationale}`,
    othersSentence(holders.length - 1, claims.length - holders.length),
    weaknessSentence(weaknesses, holes),
  ];
  return join(sentences);
}

/** `EU AI Act, Article 55(1)(a) (binding, in force since 2025-08-02, likely)`. */
function described(claim: Claim, { statusOf, asOf }: View): string {
  const status = wording.statusPhrase(claim, statusOf(claim), asOf);
  const { bindingness } = claim.intervention;
  return `${wording.clauseName(claim.subject)} (${bindingness}, ${status}, ${wording.words(claim.confidence)})`;
}

function othersSentence(alike: number, weaker: number): string {
  if (alike === 0 && weaker === 0) return 'Nothing else counts here';
  const holds = alike > 0 ? `${wording.count(alike, 'other claim')} of the same strength` : '';
  const less = weaker > 0 ? wording.count(weaker, 'weaker claim') : '';
  return `Besides it ${alike + weaker === 1 ? 'counts' : 'count'} ${[holds, less].filter(Boolean).join(' and ')}`;
}

function weaknessSentence(weaknesses: readonly Weakness[], holes: readonly Hole[]): string {
  if (weaknesses.length === 0) return '';
  const shown = holes[0];
  const phrases = weaknesses.map((weakness) =>
    weakness === 'hole-shown' && shown !== undefined
      ? `${wording.WEAKNESS_WORDS[weakness]} (${wording.clauseName(shown.subject)})`
      : wording.WEAKNESS_WORDS[weakness],
  );
  return `Weak because ${phrases.join('; ')}`;
}

export function absenceReason(state: CellState, record: CellRecord, view: View): string {
  const { assessment } = record;
  if (state === 'not-assessed')
    return 'Not assessed: nobody has looked at this cell, so it is neither cover nor a gap.';
  if (state === 'not-applicable') return join([`not applicable: ${assessment?.finding ?? ''}`]);
  const missing = assessment?.missing === undefined ? '' : `Missing: ${assessment.missing}`;
  if (record.claims.length === 0) {
    const looked = assessment === null ? '' : ` when it was looked at on ${assessment.date}`;
    return join([`absent: no clause in the catalogue covers this${looked}`, missing]);
  }
  return join([`absent under this filter: ${leftOut(record.claims, view)}`, missing]);
}

function leftOut(claims: readonly Claim[], view: View): string {
  const number = new Map<Exclusion | null, number>();
  for (const claim of claims) {
    const exclusion = view.exclusionOf(claim);
    number.set(exclusion, (number.get(exclusion) ?? 0) + 1);
  }
  const counts = EXCLUSIONS.filter((exclusion) => number.has(exclusion)).map(
    (exclusion) => `${number.get(exclusion) ?? 0} ${wording.EXCLUSION_WORDS[exclusion]}`,
  );
  const [strongest] = claims;
  if (strongest === undefined) return '';
  const why = counts.length > 1 ? ` (${counts.join(', ')})` : `, ${only(counts[0] ?? '', claims.length)}`;
  const named = `${strongest.strength}, ${described(strongest, view)}`;
  return `it leaves out ${wording.count(claims.length, 'claim')}${why}; the strongest is ${named}`;
}

/** `18 of another bindingness` among 18: `all of another bindingness`. */
function only(counted: string, all: number): string {
  return all === 1 ? counted.replace(/^1 /, '') : counted.replace(/^\d+/, 'all');
}

function join(sentences: readonly string[]): string {
  return sentences
    .filter((text) => text.trim() !== '')
    .map(wording.sentence)
    .join(' ');
}

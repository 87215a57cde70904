/** Kleene's three values: what is not known stays undecided until what is known settles the rest. */
export type Verdict = 'applies' | 'does-not-apply' | 'undecided';

export function negated(verdict: Verdict): Verdict {
  if (verdict === 'undecided') return verdict;
  return verdict === 'applies' ? 'does-not-apply' : 'applies';
}

/** One that does not apply settles it; an empty list applies. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('does-not-apply')) return 'does-not-apply';
  return verdicts.includes('undecided') ? 'undecided' : 'applies';
}

/** One that applies settles it; an empty list does not apply. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return negated(allOf(verdicts.map(negated)));
}

import { distance } from 'fastest-levenshtein';

/** Up to three known words close to a mistyped one, closest first; none where nothing is near. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const limit = Math.max(2, Math.floor(word.length / 3));
  return (
    known
      // As many letters as they differ in length must be put in or taken out: what is too long is not compared at all.
      .filter((candidate) => Math.abs(candidate.length - word.length) <= limit || candidate.length > word.length)
      .map((candidate) => ({ candidate, far: distance(word, candidate) }))
      .filter(({ candidate, far }) => far <= limit || (word.length >= 4 && candidate.includes(word)))
      .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
      .slice(0, 3)
      .map(({ candidate }) => candidate)
  );
}

import type { Id } from '../catalogue/ids.js';
import type { TextProblem } from './parse-yaml.js';

/** Something wrong with the seeds, with the place to look at. */
export interface SeedFinding extends TextProblem {
  /** the path as the caller would open it */
  readonly file: string;
  readonly entry?: Id;
}

/** By place, each finding once. */
export function inOrder(findings: readonly SeedFinding[]): readonly SeedFinding[] {
  const key = (x: SeedFinding) => [x.file, x.line, x.column, x.code, x.message].join('\u0000');
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

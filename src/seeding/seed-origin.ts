import { FRAME, type FieldPath } from '../catalogue/finding.js';
import type { Id } from '../catalogue/ids.js';

/** Where an entry stands: the file, relative to the folder of seeds, and the way to it in the file. */
export interface Origin {
  readonly file: string;
  readonly path: FieldPath;
}
export type Origins = ReadonlyMap<Id, Origin>;

/** What the frame says stands in five files, by its first field. */
const FRAME_ORIGINS: Readonly<Record<string, Origin>> = {
  model: { file: 'layers.yaml', path: ['model'] },
  strengths: { file: 'vocabulary.yaml', path: ['strengths'] },
  confidence: { file: 'vocabulary.yaml', path: ['confidence'] },
  evidence: { file: 'vocabulary.yaml', path: ['evidence'] },
  taxonomies: { file: 'scenarios.yaml', path: ['taxonomies'] },
  rubric: { file: 'anatomy-rubric.yaml', path: ['rubric'] },
  reliability: { file: 'reliability.yaml', path: ['editions'] },
};

/** Where a field of an entry, or of the frame, stands; undefined where the entry is not in the seeds. */
export function originOf(origins: Origins, entry: Id, path: FieldPath): Origin | undefined {
  const [field = '', ...rest] = path;
  const frame = entry === FRAME ? FRAME_ORIGINS[field] : undefined;
  if (frame) return { file: frame.file, path: [...frame.path, ...rest] };
  const origin = origins.get(entry);
  return origin && { file: origin.file, path: [...origin.path, ...path] };
}

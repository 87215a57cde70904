import type { ClassConstructor } from 'class-transformer';
import type { FieldPath } from '../catalogue/finding.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.service.js';
import type { SeedFinding } from './seed-finding.js';
import { shape } from './shape.service.js';

/** A file that was read: its content, or why not. */
export type SeedRead<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly findings: readonly SeedFinding[] };

/** One more thing to hold than its class can say: a problem with the whole file, or none. */
export type AlsoCheck<T> = (
  value: T,
) => { readonly at: FieldPath; readonly message: string; readonly remedy: string } | undefined;

/** Read, parse and check one seed file; positions are looked up only where something is wrong. */
export async function readSeed<T extends object>(
  path: string,
  type: ClassConstructor<T>,
  also?: AlsoCheck<T>,
): Promise<SeedRead<T>> {
  const read = await readText(path);
  if (!read.ok) return { ok: false, findings: [{ file: path, ...read.problem }] };
  const parsed = parseYaml(read.text);
  if (!parsed.ok) return { ok: false, findings: [{ file: path, ...parsed.problem }] };
  const shaped = shape(type, parsed.value);
  if (!shaped.ok) {
    const findings = shaped.problems.map(({ at, ...problem }) => ({
      file: path,
      ...parsed.positionOf(at),
      ...problem,
    }));
    return { ok: false, findings };
  }
  const misfit = also?.(shaped.value);
  if (misfit === undefined) return { ok: true, value: shaped.value };
  const { at, message, remedy } = misfit;
  return { ok: false, findings: [{ file: path, ...parsed.positionOf(at), code: 'FILE_NAME', message, remedy }] };
}

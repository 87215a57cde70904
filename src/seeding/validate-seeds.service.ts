import { basename, join, relative, resolve } from 'node:path';
import type { Finding } from '../catalogue/finding.js';
import { link } from '../catalogue/link.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { runRules } from '../catalogue/run-rules.js';
import { withoutExcused } from './excused.js';
import { LINKED_CHECKS } from './linked-checks.service.js';
import { type LoadOptions, readSeeds } from './load-seeds.service.js';
import { placeFindings } from './place-findings.service.js';
import { inOrder, type SeedFinding } from './seed-finding.js';
import { FRAME_FILES } from './seed-kinds.service.js';
import { interventionFile } from './seed-parts.service.js';

export interface ValidateOptions extends Pick<LoadOptions, 'onFile'> {
  /** look only at these; a file that is not in the folder is checked as if it stood there */
  readonly files?: readonly string[];
}

/**
 * Everything that is wrong with a folder of seeds, in text, shape and by the rules, in one run; where that is nothing,
 * the judgements that the rest of the catalogue contradicts. Empty: it is sound.
 */
export async function validateSeeds(dir: string, options: ValidateOptions = {}): Promise<readonly SeedFinding[]> {
  const { files = [], ...load } = options;
  const instead = new Map(files.map((file) => [nameInFolder(dir, file), file]));
  const { parts, origins, findings, leftOut } = await readSeeds(dir, { ...load, instead });
  const broken = withoutExcused(runRules(parts), parts, leftOut);
  const judged = findings.length + leftOut.length + broken.length > 0 ? [] : contradicted(parts);
  const pathOf = (file: string) => instead.get(file) ?? join(dir, file);
  const all = inOrder([...findings, ...(await placeFindings(dir, origins, [...broken, ...judged], pathOf))]);
  return files.length === 0 ? all : all.filter(({ file }) => files.includes(file));
}

/** Only what breaks no rule can be linked. */
function contradicted(parts: CatalogueParts): readonly Finding[] {
  const catalogue = link(parts);
  return LINKED_CHECKS.flatMap(({ check }) => check(catalogue));
}

/** The place of a file in the folder: its own, or the one that its name says. */
function nameInFolder(dir: string, file: string): string {
  const inside = relative(resolve(dir), resolve(file));
  const name = basename(file).replace(/\.ya?ml$/, '');
  if (inside === `${name}.yaml` || inside === interventionFile(name)) return inside;
  return name in FRAME_FILES ? `${name}.yaml` : interventionFile(name);
}

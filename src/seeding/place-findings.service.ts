import { join } from 'node:path';
import type { FieldPath, Finding } from '../catalogue/finding.js';
import type { Position } from './line-index.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.service.js';
import { inOrder, type SeedFinding } from './seed-finding.js';
import { originOf, type Origins } from './seed-origin.js';

const START: Position = { line: 1, column: 1 };

/**
 * Say for findings about entries where in the seeds they stand. `pathOf` tells where a file of the seeds was read from.
 * Only files with findings are read once more.
 */
export async function placeFindings(
  dir: string,
  origins: Origins,
  findings: readonly Finding[],
  pathOf = (file: string) => join(dir, file),
): Promise<readonly SeedFinding[]> {
  const read = new Map<string, (path: FieldPath) => Position>();
  const placed: SeedFinding[] = [];
  for (const { code, entry, path, message, remedy } of findings) {
    const origin = originOf(origins, entry, path);
    const file = origin === undefined ? dir : pathOf(origin.file);
    const positionOf = read.get(file) ?? (origin === undefined ? () => START : await positionsIn(file));
    read.set(file, positionOf);
    placed.push({ file, ...positionOf(origin?.path ?? []), code, message, remedy, entry });
  }
  return inOrder(placed);
}

async function positionsIn(file: string): Promise<(path: FieldPath) => Position> {
  const read = await readText(file);
  const parsed = read.ok ? parseYaml(read.text) : undefined;
  return parsed?.ok ? parsed.positionOf : () => START;
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeedFinding } from './seed-finding.js';
import { FRAME_FILES, type FrameFileName } from './seed-kinds.service.js';
import { frameFile } from './seed-parts.service.js';

/** The seed files of a folder, sorted by name, and what is wrong with the folder itself. */
export interface SeedFolder {
  readonly frame: readonly FrameFileName[];
  /** names without folder and ending */
  readonly interventions: readonly string[];
  readonly findings: readonly SeedFinding[];
}

const NAMES = Object.keys(FRAME_FILES) as readonly FrameFileName[];

/** `more` names files that count as there, wherever they are read from. */
export async function listSeeds(dir: string, more: readonly string[] = []): Promise<SeedFolder> {
  const top = await yamlIn(dir);
  const inner = await yamlIn(join(dir, 'interventions'));
  const failed = [top, inner].filter((list) => 'problem' in list).map((list) => list.problem);
  const named = (file: RegExp) => more.flatMap((name) => file.exec(name)?.[1] ?? []);
  const names = [...('names' in top ? top.names : []), ...named(/^([^/]+)\.yaml$/)];
  const slugs = new Set([...('names' in inner ? inner.names : []), ...named(/^interventions\/(.+)\.yaml$/)]);
  const strays = names.filter((name) => !NAMES.some((known) => known === name));
  const missing = 'names' in top ? NAMES.filter((known) => !names.includes(known)) : [];
  return {
    frame: NAMES.filter((known) => names.includes(known)),
    interventions: [...slugs].sort(),
    findings: [
      ...failed,
      ...strays.map((name) =>
        finding(
          join(dir, `${name}.yaml`),
          'UNKNOWN_FILE',
          'no seed file has this name',
          `move it to interventions/, or use one of: ${NAMES.map(frameFile).join(', ')}`,
        ),
      ),
      ...missing.map((name) =>
        finding(
          join(dir, frameFile(name)),
          'FILE_UNREADABLE',
          'the file is missing',
          'add it; seeds/README.md says what it holds',
        ),
      ),
    ],
  };
}

async function yamlIn(dir: string): Promise<{ readonly names: readonly string[] } | { readonly problem: SeedFinding }> {
  try {
    const entries = await readdir(dir);
    return {
      names: entries
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.slice(0, -'.yaml'.length))
        .sort(),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: finding(
        dir,
        'FOLDER_UNREADABLE',
        `the folder cannot be read: ${reason}`,
        'name the folder that holds the seeds',
      ),
    };
  }
}

function finding(file: string, code: string, message: string, remedy: string): SeedFinding {
  return { file, line: 1, column: 1, code, message, remedy };
}

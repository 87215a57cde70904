import type { ClassConstructor } from 'class-transformer';
import { join } from 'node:path';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { InterventionFile } from './intervention.input.js';
import { readSeed, type SeedRead } from './read-seed.service.js';
import { inOrder, type SeedFinding } from './seed-finding.js';
import { listSeeds } from './seed-folder.service.js';
import { FRAME_FILES, type FrameFileName, type FrameFiles } from './seed-kinds.service.js';
import type { Origins } from './seed-origin.js';
import { frameFile, interventionFile, seedParts } from './seed-parts.service.js';

export interface LoadOptions {
  /** called after every file */
  readonly onFile?: (done: number, total: number) => void;
  /** files to read from elsewhere: name in the folder of seeds -> path */
  readonly instead?: ReadonlyMap<string, string>;
}

/** What could be read, whatever is wrong with the rest. */
export interface SeedsRead {
  readonly parts: CatalogueParts;
  readonly origins: Origins;
  readonly findings: readonly SeedFinding[];
  /** files that did not pass, relative to the folder: what they hold is not in the parts */
  readonly leftOut: readonly string[];
}

export type LoadedSeeds =
  | { readonly ok: true; readonly parts: CatalogueParts; readonly origins: Origins }
  | { readonly ok: false; readonly findings: readonly SeedFinding[] };

/** The parts that a folder of seeds holds, and where each stands; or everything that is wrong with its files. */
export async function loadSeeds(dir: string, options: LoadOptions = {}): Promise<LoadedSeeds> {
  const { parts, origins, findings, leftOut } = await readSeeds(dir, options);
  return findings.length + leftOut.length > 0 ? { ok: false, findings } : { ok: true, parts, origins };
}

/** As `loadSeeds`, but the files that pass are read even where others do not. */
export async function readSeeds(dir: string, { onFile, instead = new Map() }: LoadOptions = {}): Promise<SeedsRead> {
  const folder = await listSeeds(dir, [...instead.keys()]);
  const pathOf = (file: string) => instead.get(file) ?? join(dir, file);
  const total = folder.frame.length + folder.interventions.length;
  const findings: SeedFinding[] = [...folder.findings];
  const leftOut: string[] = [];
  let done = 0;
  const keep = <T>(file: string, read: SeedRead<T>): T | undefined => {
    onFile?.(++done, total);
    if (read.ok) return read.value;
    findings.push(...read.findings);
    leftOut.push(file);
    return undefined;
  };
  const frame: Partial<FrameFiles> = {};
  const readFrame = async <K extends FrameFileName>(name: K, type: ClassConstructor<FrameFiles[K]>) => {
    const value = keep(frameFile(name), await readSeed(pathOf(frameFile(name)), type));
    if (value !== undefined) frame[name] = value;
  };
  for (const name of folder.frame) await readFrame(name, FRAME_FILES[name]);
  const interventions: InterventionFile[] = [];
  for (const slug of folder.interventions) {
    const file = interventionFile(slug);
    const value = keep(file, await readSeed(pathOf(file), InterventionFile, (read) => misnamed(read, slug)));
    if (value !== undefined) interventions.push(value);
  }
  return { ...seedParts({ frame, interventions }), findings: inOrder(findings), leftOut };
}

function misnamed(file: InterventionFile, slug: string) {
  const own = file.intervention.slug;
  if (own === slug) return undefined;
  const message = `the file is named ${slug}.yaml and holds ${own}`;
  return { at: ['intervention', 'slug'], message, remedy: 'give file and intervention the same name' };
}

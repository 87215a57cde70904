import { join, resolve } from 'node:path';
import { projectFolder } from '../settings.service.js';
import { readSettings } from '../settings.js';
import { StartupError } from '../startup-error.js';
import type { CatalogueSource } from './catalogue-source.js';
import type { Io } from './io.js';
import { paintFor } from './paint.js';
import { progressOn } from './progress.js';
import { type Session, widthOn } from './session.js';

/** One run over the package's own seeds, wherever it is called from, or over those that `--seeds` names. */
export function newSession(io: Io, source: CatalogueSource, exitWith: Session['exitWith']): Session {
  const seedsFolder: Session['seedsFolder'] = ({ seeds }) =>
    seeds === undefined ? join(projectFolder(import.meta.dirname), 'seeds') : resolve(seeds);
  return {
    io,
    width: widthOn(io.out.columns),
    paint: paintFor(io.out, io.environment),
    seedsFolder,
    load: async (options) => {
      const progress = progressOn(io.err);
      try {
        return await source(seedsFolder(options), cacheFolder(io), progress);
      } finally {
        progress.done();
      }
    },
    exitWith,
  };
}

/** Undefined where the settings are wrong: reading seeds needs none of them, and the service says what is wrong. */
function cacheFolder({ environment }: Io): string | undefined {
  try {
    const folders = { current: process.cwd(), project: projectFolder(import.meta.dirname) };
    return join(readSettings(environment, folders).dataDir, 'cache');
  } catch (error) {
    if (error instanceof StartupError) return undefined;
    throw error;
  }
}

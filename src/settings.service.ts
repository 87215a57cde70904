import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings, type Settings } from './settings.js';

/** The nearest folder upwards with a package.json: the same from `src/` and from `dist/src/`. */
export function projectFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  return parent === from ? process.cwd() : projectFolder(parent);
}

/** The version of the package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectFolder(import.meta.dirname), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/**
 * The settings of this process.
 * @throws StartupError BAD_SETTING
 */
export function loadSettings(): Settings {
  return readSettings(process.env, { current: process.cwd(), project: projectFolder() });
}

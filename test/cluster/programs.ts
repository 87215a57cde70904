import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian and Ubuntu put the programs of the server, a folder for each version. */
const SERVERS = '/usr/lib/postgresql';
const OLDEST = 15;
const NEEDED = ['initdb', 'pg_basebackup', 'pg_ctl', 'pg_rewind', 'postgres'];
/** Where programs of the system stand, though not always in the PATH of people. */
const SYSTEM = ['/usr/sbin', '/sbin'];

export interface Programs {
  /** the folder of the newest PostgreSQL */
  readonly postgres: string;
  readonly nginx: string;
}

/** A sentence for people, without a trace. */
export class Missing extends Error {}

/** @throws Missing naming what to install */
export function findPrograms(): Programs {
  const path = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM];
  const postgres = [...debianServers(), ...path].find((folder) => NEEDED.every((name) => isIn(folder, name)));
  const nginx = path.find((folder) => isIn(folder, 'nginx'));
  if (postgres !== undefined && nginx !== undefined) return { postgres, nginx: join(nginx, 'nginx') };
  const missing = [
    ...(postgres === undefined ? [`PostgreSQL ${String(OLDEST)} or newer (package postgresql)`] : []),
    ...(nginx === undefined ? ['nginx (package nginx-light)'] : []),
  ];
  const packages = [...(postgres === undefined ? ['postgresql'] : []), ...(nginx === undefined ? ['nginx-light'] : [])];
  throw new Missing(
    `Not found: ${missing.join(' and ')}. On Debian and Ubuntu: sudo apt-get install ${packages.join(' ')}`,
  );
}

function isIn(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}

function debianServers(): readonly string[] {
  if (!existsSync(SERVERS)) return [];
  const versions = readdirSync(SERVERS).map(Number);
  return versions
    .filter((version) => version >= OLDEST)
    .sort((a, b) => b - a)
    .map((version) => join(SERVERS, String(version), 'bin'));
}

import { StartupError } from '../startup-error.js';

/** The oldest PostgreSQL that the schema runs on, in the form of `server_version_num`. */
export const OLDEST_VERSION = 150_000;

/** `180004` -> `18`, `90603` -> `9`. */
export function majorVersion(versionNumber: number): number {
  return Math.floor(versionNumber / 10_000);
}

/** @throws StartupError SERVER_TOO_OLD */
export function requireVersion(versionNumber: number, where: string): void {
  if (versionNumber >= OLDEST_VERSION) return;
  throw new StartupError(
    'SERVER_TOO_OLD',
    `the server at ${where} is PostgreSQL ${String(majorVersion(versionNumber))}`,
    `Use PostgreSQL ${String(majorVersion(OLDEST_VERSION))} or newer, or unset DATABASE_URL to use the embedded server.`,
  );
}

/** The version in the output of `postgres --version`: `postgres (PostgreSQL) 18.4` -> `18.4`. */
export function versionInOutput(output: string): string | undefined {
  return /\(PostgreSQL\) (\S+)/u.exec(output)?.[1];
}

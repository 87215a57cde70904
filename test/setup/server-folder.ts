import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for the data of PostgreSQL. That runs as another user where this is root, and would have its data
 * elsewhere, where nobody tidies up, if it could not pass.
 */
export function serverFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `redlines-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

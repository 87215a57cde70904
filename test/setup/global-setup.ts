import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare global {
  var redlinesSweeper: ChildProcess | undefined;
}

/**
 * Runs once before all tests and starts nothing yet: the first spec that wants a database starts the server
 * (test-server.ts). The sweeper tidies up however this process ends, for it sees its input end.
 */
export default function prepareRun(): void {
  const run = mkdtempSync(join(realpathSync(tmpdir()), 'redlines-test-'));
  // For the server's user, when the tests run as root.
  chmodSync(run, 0o755);
  process.env['REDLINES_TEST_RUN'] = run;
  const sweeper = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'sweeper.ts'), run], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  sweeper.unref();
  globalThis.redlinesSweeper = sweeper;
}

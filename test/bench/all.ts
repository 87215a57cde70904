/** All benchmarks that write RESULTS.md and end within half an hour, one after the other. Fails where one fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BENCHES = ['start.ts', 'peers.ts'];

for (const bench of BENCHES) {
  console.log(`\n== ${bench}`);
  const { status } = spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, bench)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

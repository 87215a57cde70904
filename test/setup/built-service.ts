import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeSeeds } from '../../src/seeding/write-seeds.service.js';
import { seedableParts } from './sample-seeds.js';
import { onceInRun } from './test-server.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SWC = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
const OPTIONS = ['src', '--config-file', '.swcrc', '--extensions', '.ts,.tsx', '--ignore', '**/*spec.ts', '--quiet'];
/**
 * The package built as `nest build` builds it, with the sample catalogue for seeds: a folder in which
 * `node dist/src/main.js` is the service. Built once in a run of the tests.
 */
export async function builtService(): Promise<string> {
  return await onceInRun('built-service', build);
}

async function build(): Promise<string> {
  const folder = await mkdtemp(join(process.env['REDLINES_TEST_RUN'] ?? '', 'built '));
  for (const name of ['node_modules', 'package.json']) await symlink(join(ROOT, name), join(folder, name));
  const swc = spawn(process.execPath, [SWC, ...OPTIONS, '--out-dir', join(folder, 'dist')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  await once(swc, 'exit');
  if (swc.exitCode !== 0) throw new Error(`swc ended with ${String(swc.exitCode)}`);
  // What stands beside the sources and is read at run time: schema, styles, fonts.
  const filter = (path: string) => !/\.tsx?$/.test(path);
  await cp(join(ROOT, 'src'), join(folder, 'dist/src'), { recursive: true, filter });
  for (const [file, text] of writeSeeds(seedableParts())) {
    const path = join(folder, 'seeds', file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folder;
}

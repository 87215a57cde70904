/**
 * Holds the main pages to Lighthouse: performance, accessibility and best practice at 95 or above, on a simulated
 * telephone. `TOOLS=<folder> npm run check:lighthouse`, where the folder has the packages of `test/tools` installed. Runs
 * on the built program. A page that falls short is looked at again, twice at most, for what else the machine may do.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fork } from 'node:child_process';

const PATHS = [
  '/',
  '/coverage',
  '/coverage/biological-weapons/assessment',
  '/scenario/biological-weapons',
  '/what-if',
  '/intervention/us-ca-sb-53',
  '/definitions?concept=covered-model',
  '/what-applies',
  '/red-lines',
  '/lineages',
  '/method',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
/** Accessibility and best practice are a matter of the page; performance is one of the machine too. */
const LEAST = [Number(process.env['LEAST_PERFORMANCE'] ?? 95), 95, 95];
const TRIES = 3;

const tools = resolve(process.env['TOOLS'] ?? join(import.meta.dirname, '../tools'));
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const run = ['--no-warnings', '--import', join(import.meta.dirname, '../setup/run-typescript.ts')];
const service = fork(join(import.meta.dirname, 'serve-built-pages.ts'), { execArgv: run });
try {
  const address = await new Promise<string>((tell, fail) => {
    service.once('message', (message) => tell(typeof message === 'string' ? message : ''));
    service.once('exit', (code) => fail(new Error(`The service ended with ${String(code)}.`)));
  });
  for (const path of PATHS) {
    let scores = scoresOf(`${address}${path}`);
    for (let n = 1; n < TRIES && !isEnough(scores); n += 1) scores = scoresOf(`${address}${path}`);
    const isGood = isEnough(scores);
    console.log(
      `${path}: ${CATEGORIES.map((name, i) => `${name} ${String(scores[i])}`).join(', ')}${isGood ? '' : '  too low'}`,
    );
    if (!isGood) process.exitCode = 1;
  }
} finally {
  service.kill();
  rmSync(folder, { recursive: true, force: true });
}

function isEnough(scores: readonly number[]): boolean {
  return scores.every((score, i) => score >= (LEAST[i] ?? 100));
}

function scoresOf(url: string): readonly number[] {
  const output = join(folder, 'report.json');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(tools, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
    ],
    { encoding: 'utf8', env: { ...process.env, CHROME_PATH: process.env['CHROMIUM'] ?? '/usr/bin/chromium' } },
  );
  if (status !== 0) throw new Error(stderr);
  const report = JSON.parse(readFileSync(output, 'utf8')) as { categories: Record<string, { score: number | null }> };
  return CATEGORIES.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100));
}

/**
 * How much memory an export takes beyond the catalogue, on the real one and on ones many times larger. Prints a table
 * and fails where a format takes more than the limit: what is in memory at a time is a piece of a text, a group of rows
 * or a page of the database, never the whole. Runs on the built program: `npm run bench:exports`.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { grow } from './grow.js';

const ROOT = resolve(process.env['BUILT'] ?? join(import.meta.dirname, '../../dist'), 'src');
const TIMES = [1, 4, 16];
/** On top of the catalogue, after a collection of garbage. */
const LIMIT_MB = 48;

type Seeding = typeof import('../../src/seeding/load-seeds.service.js');
type Linking = typeof import('../../src/catalogue/link.js');
type Files = typeof import('../../src/exports/export-files.js');
type Writing = typeof import('../../src/exports/write-file.service.js');

const built = async (path: string): Promise<unknown> => await import(join(ROOT, path));
const { loadSeeds } = (await built('seeding/load-seeds.service.js')) as Seeding;
const { link } = (await built('catalogue/link.js')) as Linking;
const { exportFiles } = (await built('exports/export-files.js')) as Files;
const { writeExportFile } = (await built('exports/write-file.service.js')) as Writing;

const collect = globalThis.gc;
if (collect === undefined) throw new Error('Run it with --expose-gc: npm run bench:exports.');
const held = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
};

const loaded = await loadSeeds(resolve(import.meta.dirname, '../../seeds'));
if (!loaded.ok) throw new Error('The seeds have findings: run redlines validate.');
const edition = {
  release: 'bench',
  contentHash: '',
  publishedAt: null,
  notes: null,
  base: 'https://redlines.example',
  asOf: '2026-11-22',
};
const MEASURED = ['registry.jsonl', 'registry.jsonld', 'csv/claims.csv', 'registry-datapackage.zip', 'registry.sqlite'];
const files = exportFiles().filter(({ path }) => [...MEASURED, 'parquet/claims.parquet'].includes(path));
const folder = await mkdtemp(join(tmpdir(), 'redlines-bench-'));
let broken = false;
try {
  for (const times of TIMES) {
    const catalogue = link(times === 1 ? loaded.parts : grow(loaded.parts, times, 'deep'));
    const before = held();
    console.log(`\n${String(times)} times the catalogue: ${before.toFixed(0)} MB before anything is exported`);
    for (const file of files) {
      let most = 0;
      const watch = setInterval(() => (most = Math.max(most, held() - before)), 100);
      const started = performance.now();
      await writeExportFile(file, { catalogue, edition }, join(folder, 'file'), async function* () {
        // No sums are measured.
      });
      clearInterval(watch);
      const { size } = await stat(join(folder, 'file'));
      await rm(join(folder, 'file'));
      const isOver = most > LIMIT_MB;
      broken ||= isOver;
      const line = [file.path.padEnd(28), `${(size / 1_000_000).toFixed(1)} MB`.padStart(10)];
      const took = `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(8);
      console.log(
        ...line,
        took,
        `  at most ${most.toFixed(1)} MB more${isOver ? `: OVER ${String(LIMIT_MB)} MB` : ''}`,
      );
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = broken ? 1 : 0;

/**
 * Holds every page to the Nu HTML checker: `TOOLS=<folder> npm run check:html`, where the folder has the packages of
 * `test/tools` installed. Runs on the built program and needs Java. Prints what is wrong and fails where something is.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROUTES, TROUBLES } from '../browser/routes.js';
import { builtPages } from './built-pages.js';

/** The HTML Standard allows it for `expect` too (the link element, attribute `blocking`); the checker does not know yet. */
const ALLOWED = '.*“blocking” attribute must have a “rel” attribute whose value is “stylesheet”.*';
const tools = resolve(process.env['TOOLS'] ?? join(import.meta.dirname, '../tools'));
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
const app = await builtPages();
try {
  const paths = [...ROUTES, ...TROUBLES.map(([path]) => path)];
  const names = new Map<string, string>();
  for (const [n, path] of paths.entries()) {
    const { body } = await app.inject({ url: path, headers: { accept: 'text/html' } });
    const file = join(folder, `${n}.html`);
    writeFileSync(file, body);
    names.set(`${n}.html`, path);
  }
  const jar = join(tools, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const { stderr, status, error } = spawnSync(
    'java',
    ['-jar', jar, '--errors-only', '--format', 'gnu', '--filterpattern', ALLOWED, folder],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  if (error !== undefined) throw error;
  const lines = stderr.split('\n').filter((line) => line.includes('.html":'));
  for (const line of lines) {
    console.error(line.replace(/^.*?(\d+\.html)":/, (_, name: string) => `${names.get(name) ?? name}: `));
  }
  if (status !== 0 && lines.length === 0) console.error(stderr);
  console.log(`${paths.length} pages, ${lines.length} errors`);
  process.exitCode = status === 0 ? 0 : 1;
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

import { describe, expect, it } from '@jest/globals';
import { findCycle, type SourceFile, sourceFiles } from './imports.js';

const SHELL =
  /\.(module|resolver|controller|service|entity|command|args|input|filter|decorator|scalar)\.tsx?$|\/migrations\/|^src\/main\.ts$|^src\/cli\/main\.ts$/;
const isSpec = (path: string): boolean => /[.-]spec\.tsx?$/.test(path);
/** Settings and start-up errors stand beside the folders; anybody may see them. */
const isRoot = (path: string): boolean => path.split('/').length === 2;
const folderOf = (path: string): string => path.split('/')[1] ?? '';

const all = sourceFiles('src');
const sources = all.filter((file) => !isSpec(file.path));
const plain = sources.filter((file) => !SHELL.test(file.path));

/** Libraries of values, without I/O, that plain code may use. */
const PLAIN_LIBRARIES = new Set([
  'canonicalize',
  'd3-scale',
  'fastest-levenshtein',
  'feedsmith',
  'graphql',
  'highs',
  'ical-generator',
  'lru-cache',
  'minisearch/SearchableMap',
  'picocolors',
  'preact',
  'preact-render-to-string',
  'string-width',
  'yaml',
  'node:crypto',
  'node:path',
  'node:util',
  'node:zlib',
]);

/** Folders that a folder may import from, besides itself. Plain files sit at the left of every arrow. */
const PLAIN_MAY_SEE = new Set(['catalogue', 'criteria']);
/** Folders that show the answers of features to people: they see the plain code of all, and only faces see a face. */
const FACES = new Set(['cli', 'dashboard', 'figures', 'reports']);
/** Arrows between other features that carry meaning: the right side knows nothing of the left. */
const PLAIN_NEIGHBOURS = new Set<string>([
  'answers -> applicability',
  'answers -> changes',
  'answers -> coverage',
  'answers -> definitions',
  'answers -> red-lines',
  'exports -> identifiers',
  'exports -> linked-data',
  'feeds -> changes',
  'linked-data -> identifiers',
  'permalinks -> citations',
  'permalinks -> identifiers',
  'permalinks -> linked-data',
  'releases -> citations',
  'search -> identifiers',
]);
/** Only these see the editorial tables: who writes and reads them, and the faces of editing. */
const SEE_EDITORIAL = new Set(['editorial', 'releases', 'seeding', 'database', ...FACES]);

function broken(files: readonly SourceFile[], isBroken: (file: SourceFile, to: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((to) => isBroken(file, to)).map((to) => `${file.path} must not import ${to}`),
  );
}

describe('architecture', () => {
  it('has sources to look at', () => {
    expect(plain.length).toBeGreaterThan(20);
  });

  it('plain files import no framework, no I/O: the file suffix is the border', () => {
    const offences = broken(
      plain,
      (_, to) => (!to.startsWith('src/') && !PLAIN_LIBRARIES.has(to)) || (to.startsWith('src/') && SHELL.test(to)),
    );
    expect(offences).toEqual([]);
  });

  it('plain files see the catalogue, the criteria and their own folder', () => {
    const offences = broken(plain, (file, to) => {
      if (!to.startsWith('src/') || isRoot(to) || folderOf(file.path) === folderOf(to)) return false;
      if (FACES.has(folderOf(file.path))) return false;
      return !PLAIN_MAY_SEE.has(folderOf(to)) && !PLAIN_NEIGHBOURS.has(`${folderOf(file.path)} -> ${folderOf(to)}`);
    });
    expect(offences).toEqual([]);
  });

  it('the catalogue sees nobody', () => {
    const catalogue = sources.filter((file) => folderOf(file.path) === 'catalogue');
    expect(broken(catalogue, (_, to) => to.startsWith('src/') && folderOf(to) !== 'catalogue')).toEqual([]);
  });

  it('only those who write see the editorial tables', () => {
    const offences = broken(
      sources.filter((file) => !isRoot(file.path)),
      (file, to) => to.startsWith('src/editorial/') && !SEE_EDITORIAL.has(folderOf(file.path)),
    );
    expect(offences).toEqual([]);
  });

  it('has no import cycle between files', () => {
    expect(findCycle(new Map(all.map((file) => [file.path, file.imports])))).toBeNull();
  });

  it('has no import cycle between folders', () => {
    const graph = new Map<string, Set<string>>();
    for (const file of sources) {
      if (isRoot(file.path)) continue;
      const from = folderOf(file.path);
      const targets = graph.get(from) ?? new Set();
      for (const to of file.imports) {
        if (to.startsWith('src/') && !isRoot(to) && folderOf(to) !== from) targets.add(folderOf(to));
      }
      graph.set(from, targets);
    }
    expect(findCycle(graph)).toBeNull();
  });

  it('has no barrels', () => {
    expect(all.filter((file) => /(^|\/)index\.tsx?$/.test(file.path)).map((file) => file.path)).toEqual([]);
  });

  it('has small files: 300 lines at most, the median under 80', () => {
    const long = [...all, ...sourceFiles('test')].filter(
      (file) => file.lines > 300 && !file.path.includes('/migrations/'),
    );
    expect(long.map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
    const lines = sources.map((file) => file.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(80);
  });

  it('runs every test: none skipped, none focused, none empty', () => {
    const specs = [...all, ...sourceFiles('test')].filter((file) => isSpec(file.path));
    const marked = specs.filter((file) =>
      /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/.test(file.text),
    );
    expect(marked.map((file) => file.path).filter((path) => !path.endsWith('architecture.spec.ts'))).toEqual([]);
  });
});

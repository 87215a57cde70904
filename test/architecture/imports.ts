/** The import graph of the sources, read by the TypeScript scanner: who imports what, with or without a value. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface SourceFile {
  /** from the project's root, with forward slashes */
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  /** project files by path, packages and `node:` modules by specifier */
  readonly imports: readonly string[];
}

/** Every TypeScript file below a folder of the project, sorted by path. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .sort()
    .map(read);
}

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => target(path, fileName));
  return { path, text, lines: text.split('\n').length - 1, imports };
}

function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const file = relative(ROOT, resolve(ROOT, dirname(from), specifier));
  const source = file.replace(/\.js$/, '.ts');
  return existsSync(join(ROOT, source)) ? source : file.replace(/\.js$/, '.tsx');
}

/** A cycle in a graph as the list of its nodes, or null. */
export function findCycle(graph: ReadonlyMap<string, Iterable<string>>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] | null => {
    if (done.has(node)) return null;
    const start = trail.indexOf(node);
    if (start >= 0) return [...trail.slice(start), node];
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return null;
}

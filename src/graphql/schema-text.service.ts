import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SDL of all features: every `*.graphql` file below a folder, in the order of their paths. */
export function schemaText(folder: string): string {
  return globSync('**/*.graphql', { cwd: folder })
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

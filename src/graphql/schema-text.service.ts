import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SDL of all features: every `*.graphql` file below a folder, in the order of their paths. */
export function schemaText(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}

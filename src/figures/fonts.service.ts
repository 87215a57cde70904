import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'fonts');

/** Inter, under the SIL Open Font Licence: the letters that the registry's names need. See `fonts/OFL.txt`. */
export const FONT_FILES: readonly string[] = ['inter-regular.ttf', 'inter-semibold.ttf'].map((name) =>
  join(FOLDER, name),
);

let style: string | undefined;

/** A picture that stands alone brings its letters along. */
export function fontStyle(): string {
  return (style ??= [face('inter-regular.woff2', 400), face('inter-semibold.woff2', 600)].join(''));
}

function face(name: string, weight: number): string {
  const data = readFileSync(join(FOLDER, name)).toString('base64');
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data})format("woff2")}`;
}

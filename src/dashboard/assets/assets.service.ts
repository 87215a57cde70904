import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { figureStyle } from '../layout/figure-style.js';
import type { AssetAddresses } from '../page.js';

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
}

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const read = (name: string) => readFileSync(join(here, name));

const STYLE = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** Read once when the service starts. Each is served under a name that holds the hash of its content, for ever. */
const files = new Map<string, Asset>();

const fonts = new Map(
  readdirSync(here)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => [name, keep(name, 'font/woff2', read(name))]),
);

export const ASSET_ADDRESSES: AssetAddresses = {
  style: keep('style.css', STYLE, Buffer.from(stylesheet())),
  theme: '/theme.css',
  scripts: [
    keep('htmx.js', SCRIPT, readFileSync(join(dirname(require.resolve('htmx.org/package.json')), 'dist/htmx.min.js'))),
    keep('client.js', SCRIPT, read('client.js')),
  ],
  icon: keep('icon.svg', 'image/svg+xml', read('icon.svg')),
  fonts: ['source-sans-3.woff2', 'source-serif-4.woff2'].flatMap((name) => fonts.get(name) ?? []),
};

export function assetAt(name: string): Asset | undefined {
  return files.get(name);
}

/** Where a file is now that had another hash before: a page that was kept for long may still ask for that one. */
export function addressNow(name: string): string | undefined {
  const [stem, ending] = [name.split('.')[0], name.split('.').at(-1)];
  const now = [...files.keys()].find((known) => known.startsWith(`${stem}.`) && known.endsWith(`.${ending}`));
  return now === undefined ? undefined : `/assets/${now}`;
}

/** The style sheets of this folder in the order of their names as one, without comments; fonts by their addresses. */
function stylesheet(): string {
  const sheets = readdirSync(here)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => read(name).toString());
  return [figureStyle(), ...sheets]
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\n\s*/g, '\n')
    .replaceAll(/\n+/g, '\n')
    .replaceAll(/url\('([^']+\.woff2)'\)/g, (_, name: string) => `url('${fonts.get(name) ?? name}')`);
}

function keep(name: string, type: string, content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const hashed = name.replace(/\.([a-z0-9]+)$/, `.${hash}.$1`);
  files.set(hashed, { type, content });
  return `/assets/${hashed}`;
}

/**
 * Checks a release as a third party would: nothing of the registry's code, only what the README says about the
 * canonical form. `node test/releases/recompute-hash.ts http://127.0.0.1:3000 [version]`; exit code 1 where it fails.
 */
import { createHash } from 'node:crypto';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const ESCAPES: Record<string, string> = {
  '\b': String.raw`\b`,
  '\t': String.raw`\t`,
  '\n': String.raw`\n`,
  '\f': String.raw`\f`,
  '\r': String.raw`\r`,
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
};

/** RFC 8785: no blanks, names sorted by their UTF-16 code units, shortest numbers, as few escapes as JSON allows. */
function canonical(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b));
  return `{${members.map(([name, member]) => `${quoted(name)}:${canonical(member)}`).join(',')}}`;
}

function quoted(text: string): string {
  let written = '"';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = text.charAt(i);
    written += ESCAPES[letter] ?? (unit < 0x20 ? `\\u${unit.toString(16).padStart(4, '0')}` : letter);
  }
  return `${written}"`;
}

function byCodeUnits(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.charCodeAt(i) - b.charCodeAt(i);
  }
  return a.length - b.length;
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Release {
  version: string;
  contentHash: string;
}

async function stated(address: string, version: string | undefined): Promise<Release> {
  const query = '{ releases(first: 100) { nodes { version contentHash } } }';
  const reply = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await reply.json()) as { data: { releases: { nodes: Release[] } } };
  const found = data.releases.nodes.find((release) => version === undefined || release.version === version);
  if (found === undefined) throw new Error(`no release ${version ?? ''}`);
  return found;
}

const [, , address = 'http://127.0.0.1:3000', wanted] = process.argv;
const { version, contentHash } = await stated(address, wanted);
const reply = await fetch(`${address}/r/${version}/catalogue.json`);
const bytes = new Uint8Array(await reply.arrayBuffer());
const again = canonical(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json);
const hashes = { stated: contentHash, ofBytes: sha256(bytes), recomputed: sha256(again) };
const isRight = new Set(Object.values(hashes)).size === 1;
console.log(JSON.stringify({ version, ...hashes, bytes: bytes.length, isRight }));
process.exitCode = isRight ? 0 : 1;

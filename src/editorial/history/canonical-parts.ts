import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { canonicalJson } from './chain.js';

const known = new WeakMap<object, string>();

/** Canonical JSON of a part, written once: parts are never changed. */
export function canonicalPart(part: object): string {
  let json = known.get(part);
  if (json === undefined) known.set(part, (json = canonicalJson(part)));
  return json;
}

/** Canonical JSON of all parts, put together from that of each. */
export function canonicalParts({ frame, ...lists }: CatalogueParts): string {
  const fields = Object.entries(lists).map(
    ([name, list]: [string, readonly object[]]) => [name, `[${list.map(canonicalPart).join(',')}]`] as const,
  );
  const sorted = [...fields, ['frame', canonicalPart(frame)] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
}

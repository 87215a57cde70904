import { FORMAT_NAMES, FORMATS, type FormatName } from './formats.js';

/** A path and a question as somebody asked for them. */
export interface Address {
  /** decoded, without the leading slash and the suffix */
  readonly path: string;
  /** by suffix; undefined where the address has none */
  readonly format: FormatName | undefined;
  /** a suffix that is none of ours: `.xml` */
  readonly unknownSuffix: string | undefined;
  /** what stands behind the `?`, as it came */
  readonly query: string;
  /** the first value of each key */
  readonly pairs: ReadonlyMap<string, string>;
}

// Versions of releases have dots and digits; no id has a dot and a letter.
const SUFFIX = /\.[a-z][a-z.]*$/i;

/** Take the address of a request apart; nothing in it makes this fail. */
export function readAddress(url: string): Address {
  const question = url.indexOf('?');
  const whole = decoded(question < 0 ? url : url.slice(0, question)).replace(/^\/+/, '');
  const suffix = SUFFIX.exec(whole)?.[0];
  const format = FORMAT_NAMES.find((name) => FORMATS[name].suffix === suffix?.toLowerCase());
  const query = question < 0 ? '' : url.slice(question + 1);
  const pairs = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(query)) if (!pairs.has(key)) pairs.set(key, value);
  return {
    path: suffix === undefined ? whole : whole.slice(0, -suffix.length),
    format,
    unknownSuffix: format === undefined ? suffix : undefined,
    query,
    pairs,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { Dice } from './dice.js';

/** What exists in the service under test: names that are right, to be mixed with such as are not. */
export interface Words {
  readonly slugs: readonly string[];
  readonly ids: readonly string[];
  readonly releases: readonly string[];
  readonly cursors: readonly string[];
}

const JUNK: readonly [string, ...string[]] = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  'NaN',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\u202Eabc\u202C',
  '\u{1F6D1}\u{1F469}\u200D\u{1F692}',
  'é'.repeat(50),
  'e\u0301'.repeat(99),
  "'; DROP TABLE proposal; --",
  '" or ""="',
  '%00%ff',
  '%',
  '$1',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..%2f..%2f',
  '\\..\\..',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'intervention/',
  '/',
  'intervention/__proto__',
  'gap//',
  'release/',
  '(a+)+$',
  '.*',
  '[',
  '*',
  '"',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  'x'.repeat(201),
  'x'.repeat(5_000),
  '٣',
  '1e309',
  '9'.repeat(40),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-11',
  '-271821-04-20',
];

export function junk(dice: Dice): string {
  return dice.chance(0.9) ? dice.pick(JUNK) : dice.bytes(dice.below(40)).toString('latin1');
}

const DAYS: readonly [string, ...string[]] = ['2024-02-29', '2025-01-01', '2026-11-22', '1999-12-31', '2100-01-01'];

/** A text for something of this name: mostly one that there is. */
export function wordFor(name: string, dice: Dice, words: Words): string {
  if (dice.chance(0.2)) return junk(dice);
  if (/^(id|ids|entry|claim|successor)$/.test(name)) return dice.pick(words.ids) ?? '';
  if (/release|version|since/i.test(name)) return dice.pick(words.releases) ?? '';
  if (/after|before|cursor/i.test(name)) return cursor(dice, words);
  if (/^(from|to|asOf)$/.test(name)) return dice.chance(0.5) ? dice.pick(DAYS) : (dice.pick(words.slugs) ?? '');
  if (/text|query|title|reason|note/i.test(name)) return dice.pick(['model', 'risk of AI', 'provider', 'zzzz', 'a']);
  return dice.pick(dice.chance(0.8) ? words.slugs : words.ids) ?? '';
}

export function day(dice: Dice): string {
  return dice.chance(0.85) ? dice.pick(DAYS) : junk(dice);
}

function cursor(dice: Dice, { cursors, ids }: Words): string {
  if (dice.chance(0.6)) return dice.pick(cursors) ?? '';
  const key = dice.pick([null, -1, 1e308, [], {}, 'x', dice.pick(ids) ?? '']);
  return Buffer.from(JSON.stringify([dice.pick(['id', 'score', 'title', 'adopted']), key, key])).toString('base64url');
}

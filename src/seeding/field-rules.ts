/** The rules that fields of seed files share. */
import { isCalendarDate, isPartialDate } from '../catalogue/dates.js';
import { IDENTIFIER_SCHEMES, parseIdentifier, SCHEMES } from '../catalogue/identifier-schemes.js';
import { isSlug, type EntryKind } from '../catalogue/ids.js';
import { nearest } from '../catalogue/nearest.js';
import { badValue, type FieldRule, type Problem, problemsOf, quoted } from './field-rule.js';

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const text: FieldRule = {
  name: 'text',
  schema: { type: 'string', minLength: 1 },
  problem: (value) => {
    if (typeof value !== 'string') return badValue(`${quoted(value)} is not text`, 'put it in single quotes');
    if (value.trim() === '') return badValue('the text is empty', 'write it, or leave the key out');
    return value === value.trim() ? undefined : badValue('the text begins or ends with a blank', 'remove the blank');
  },
};

export const slug: FieldRule = {
  name: 'slug',
  schema: { type: 'string', pattern: `^${SLUG}$` },
  problem: (value) =>
    typeof value === 'string' && isSlug(value)
      ? undefined
      : badValue(`${quoted(value)} is not a slug`, 'use lower-case letters, digits and single hyphens'),
};

const SCHEME_NAMES = IDENTIFIER_SCHEMES.join('|');

/** What others call something, with the name of their list: `celex:32024R1689`. */
export const identifier: FieldRule = {
  name: 'identifier',
  schema: { type: 'string', pattern: `^(?:${SCHEME_NAMES}):\\S` },
  problem: (value) => {
    const read = typeof value === 'string' ? parseIdentifier(value) : null;
    if (read === null)
      return badValue(`${quoted(value)} is no identifier`, `begin with one of: ${SCHEME_NAMES}, and a colon`);
    const { pattern, example } = SCHEMES[read.scheme];
    if (pattern.test(read.value)) return undefined;
    return badValue(`${quoted(value)} is no ${read.scheme}`, `write it like ${read.scheme}:${example}`);
  },
};

const YES_OR_NO = 'write true or false, without quotes';
export const flag: FieldRule = {
  name: 'flag',
  schema: { type: 'boolean' },
  problem: (value) =>
    typeof value === 'boolean' ? undefined : badValue(`${quoted(value)} is not true or false`, YES_OR_NO),
};

export const flagOrUnknown: FieldRule = {
  name: 'flagOrUnknown',
  schema: { enum: [true, false, 'unknown'] },
  problem: (value) => (value === 'unknown' ? undefined : flag.problem(value)),
};

export const number: FieldRule = {
  name: 'number',
  schema: { type: 'number' },
  problem: (value) =>
    typeof value === 'number' && Number.isFinite(value)
      ? undefined
      : badValue(
          `${quoted(value)} is not a number`,
          'write a number such as 0.5, 500000000 or 1.0e+26, without quotes',
        ),
};

export const count: FieldRule = {
  name: 'count',
  schema: { type: 'integer', minimum: 0 },
  problem: (value) =>
    Number.isSafeInteger(value) && Number(value) >= 0
      ? undefined
      : badValue(`${quoted(value)} is not a whole number`, 'write a whole number, without quotes'),
};

export const share: FieldRule = {
  name: 'share',
  schema: { type: 'number', minimum: 0, maximum: 1 },
  problem: (value) =>
    typeof value === 'number' && value >= 0 && value <= 1
      ? undefined
      : badValue(`${quoted(value)} is not a number from 0 to 1`, 'write a share such as 0.7'),
};

/** From a lower to a higher share. */
export const range: FieldRule = {
  name: 'range',
  schema: { type: 'array', items: share.schema, minItems: 2, maxItems: 2 },
  problem: (value) => {
    if (!Array.isArray(value) || value.length !== 2)
      return badValue(`${quoted(value)} is no range`, 'write it as [0.7, 0.9]');
    const [low, high] = value as readonly unknown[];
    const problem = share.problem(low) ?? share.problem(high);
    if (problem) return problem;
    return Number(low) < Number(high) ? undefined : badValue('the range is upside down', 'write the lower share first');
  },
};

function badDate(value: unknown, remedy: string): Problem {
  return { code: 'BAD_DATE', at: [], message: `${quoted(value)} is no date`, remedy };
}

/** A day of the calendar. */
export const day: FieldRule = {
  name: 'day',
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  problem: (value) =>
    typeof value === 'string' && isCalendarDate(value)
      ? undefined
      : badDate(value, 'write an existing day as 2024-05-21'),
};

/** A day, month or year, as precise as it is known. */
export const partialDay: FieldRule = {
  name: 'partialDay',
  schema: { type: 'string', pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$' },
  problem: (value) =>
    typeof value === 'string' && isPartialDate(value)
      ? undefined
      : badDate(value, "write 2024-05-21, '2024-05' or '2024' (a year and a month in quotes)"),
};

/** One of a closed list. */
export function oneOf(words: readonly string[]): FieldRule {
  return {
    name: 'oneOf',
    schema: { enum: [...words] },
    problem: (value) => {
      if (typeof value === 'string' && words.includes(value)) return undefined;
      const close = typeof value === 'string' ? nearest(value, words) : [];
      const remedy = close.length > 0 ? `did you mean ${close.join(' or ')}?` : `write one of: ${words.join(', ')}`;
      return badValue(`${quoted(value)} is not on the list`, remedy);
    },
  };
}

/** A full id: of an intervention, or of an entry in the file of one. */
export function idOf(...kinds: readonly EntryKind[]): FieldRule {
  const paths = kinds.map((kind) => (kind === 'intervention' ? `intervention/${SLUG}` : `${kind}/${SLUG}/${SLUG}`));
  const pattern = `^(?:${paths.join('|')})$`;
  const shape = new RegExp(pattern);
  const examples = kinds.map((kind) =>
    kind === 'intervention' ? 'intervention/<slug>' : `${kind}/<intervention>/<slug>`,
  );
  return {
    name: 'id',
    schema: { type: 'string', pattern },
    problem: (value) =>
      typeof value === 'string' && shape.test(value)
        ? undefined
        : badValue(`${quoted(value)} is not the id of such an entry`, `write ${examples.join(' or ')}`),
  };
}

/** Two rules, one of which is met: the second's word stands in for the first's. */
export function orWord(rule: FieldRule, word: string): FieldRule {
  return {
    name: `${rule.name}Or`,
    schema: { anyOf: [rule.schema, { enum: [word] }] },
    problem: (value) => (value === word ? undefined : rule.problem(value)),
    problems: (value) => (value === word ? [] : problemsOf(rule, value)),
  };
}

import { type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import { BINDINGNESS, CONFIDENCES, INTERVENTION_KINDS, type Strength, STRENGTHS } from '../catalogue/scales.js';
import type { CoverageFilterInput } from '../coverage/filter.js';
import { STATUS_DIALS, type Weakness, WEAKNESSES } from '../coverage/scales.js';

/** The flags of a coverage question as commander hands them over. */
export interface CoverageArguments {
  readonly asOf?: string;
  readonly scenario?: readonly string[];
  readonly layer?: readonly string[];
  readonly status?: string;
  readonly binding?: readonly string[];
  readonly regime?: readonly string[];
  readonly country?: readonly string[];
  readonly kind?: readonly string[];
  readonly minConfidence?: string;
  readonly verifiedOnly?: boolean;
  readonly reviewedOnly?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface GapArguments extends CoverageArguments {
  readonly target?: string;
  readonly countWeakness?: readonly string[];
}

/**
 * The filter that flags ask for. Lists may be repeated, spaced or separated by commas.
 * @throws QuestionError BAD_ARGUMENT with the accepted values
 */
export function parseFilter(given: CoverageArguments): CoverageFilterInput {
  return {
    scenarios: listOf(given.scenario),
    layers: listOf(given.layer),
    regimes: listOf(given.regime),
    countries: listOf(given.country)?.map((code) => code.toUpperCase()),
    bindingness: listOf(given.binding)?.map((value) => oneOf('--binding', value, BINDINGNESS)),
    kinds: listOf(given.kind)?.map((value) => oneOf('--kind', value, INTERVENTION_KINDS)),
    status: optional(given.status, (value) => oneOf('--status', value, STATUS_DIALS)),
    minConfidence: optional(given.minConfidence, (value) => oneOf('--min-confidence', value, CONFIDENCES)),
    verifiedOnly: given.verifiedOnly,
    reviewedOnly: given.reviewedOnly,
    include: listOf(given.include),
    exclude: listOf(given.exclude),
  };
}

/** What is a gap. */
export interface Target {
  readonly target: Strength;
  readonly countWeaknesses: readonly Weakness[];
}

/** What is asked, before any catalogue is read: a wrong value is told at once. */
export interface Asked {
  readonly filter: CoverageFilterInput;
  readonly asOf: CalendarDate;
}

/** @throws QuestionError BAD_ARGUMENT with the accepted values */
export function parseCoverage(given: CoverageArguments, today: CalendarDate): Asked {
  return { filter: parseFilter(given), asOf: parseAsOf(given.asOf, today) };
}

/** @throws QuestionError BAD_ARGUMENT with the accepted values */
export function parseTarget(given: GapArguments): Target {
  return {
    target: optional(given.target, (value) => oneOf('--target', value, STRENGTHS)) ?? 'partial',
    countWeaknesses: (listOf(given.countWeakness) ?? []).map((value) => oneOf('--count-weakness', value, WEAKNESSES)),
  };
}

/** @throws QuestionError BAD_ARGUMENT where it is no day */
export function parseAsOf(given: string | undefined, today: CalendarDate): CalendarDate {
  return parseDay('--as-of', given, today);
}

/** @throws QuestionError BAD_ARGUMENT where it is no day */
export function parseDay(flag: string, given: string | undefined, otherwise: CalendarDate): CalendarDate {
  if (given === undefined) return otherwise;
  if (isCalendarDate(given)) return given;
  throw new QuestionError('BAD_ARGUMENT', `"${given}" is not a day of the calendar.`, [flag], ['YYYY-MM-DD']);
}

/** @throws QuestionError BAD_ARGUMENT where it is no whole number */
export function parseNumber(flag: string, given: string | undefined): number | undefined {
  if (given === undefined || /^\d{1,9}$/.test(given)) return given === undefined ? undefined : Number(given);
  throw new QuestionError('BAD_ARGUMENT', `"${given}" is not a whole number.`, [flag], ['a whole number']);
}

/**
 * The value of a scale; capitals and underscores, as GraphQL writes them, are taken too.
 * @throws QuestionError BAD_ARGUMENT with the accepted values and the one that may have been meant
 */
export function oneOf<T extends string>(flag: string, value: string, scale: readonly T[]): T {
  const slug = value.trim().toLowerCase().replaceAll(/[_\s]/g, '-');
  const found = scale.find((known) => known === slug);
  if (found !== undefined) return found;
  const near = nearest(slug, scale);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  throw new QuestionError('BAD_ARGUMENT', `"${value}" is not known.${hint}`, [flag], scale);
}

/** Values that may be repeated, spaced or separated by commas, one by one. */
export function listOf(values: readonly string[] | undefined): readonly string[] | undefined {
  return values
    ?.flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function optional<T>(value: string | undefined, parse: (value: string) => T): T | undefined {
  return value === undefined ? undefined : parse(value);
}

import type { Catalogue } from '../catalogue/catalogue.js';
import { criterionNodes } from '../catalogue/criterion-nodes.js';
import { CURRENCIES } from '../catalogue/currencies.js';
import type { Metric } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import { metricRange } from '../catalogue/metric-range.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import { unitFits, unitsLike } from '../catalogue/units.js';
import { amount } from '../criteria/amount.js';
import { compareQuantities } from '../criteria/compare-quantities.js';
import { NEVER_MORE_THAN } from '../criteria/ordered-metrics.js';
import type { Quantity } from '../criteria/profile.js';
import type { Path, QuantityInput } from './system.js';

/** Currencies that somebody is likely to mean, for the hint. */
const USUAL_CURRENCIES = ['USD', 'EUR', 'GBP', 'CNY', 'KRW', 'JPY'];
const COUNTED_ONE_BY_ONE: ReadonlySet<string> = new Set(['people', 'users', 'parameters', 'benchmarks']);

/**
 * Quantities as measured.
 * @throws QuestionError UNKNOWN_ENTRY for an unknown metric or benchmark; BAD_ARGUMENT for a value that nothing can
 * have, a missing currency, a unit of something else, or two values of one quantity
 */
export function resolveQuantities(
  catalogue: Catalogue,
  given: readonly QuantityInput[],
  path: Path,
): readonly Quantity[] {
  const quantities = given.map((one, i) => resolveQuantity(catalogue, one, [...path, i]));
  for (const [i, one] of quantities.entries()) {
    for (const other of quantities.slice(0, i)) refuseClash(other, one, [...path, i]);
  }
  return quantities;
}

function resolveQuantity(catalogue: Catalogue, given: QuantityInput, path: Path): Quantity {
  const metric = bySlug(catalogue, 'metric', given.metric, [...path, 'metric']);
  const unit = unitOf(metric, given.unit, [...path, 'unit']);
  refuseImpossible(metric, given.value, unit, [...path, 'value']);
  const benchmark = benchmarkOf(catalogue, metric, given.benchmark, [...path, 'benchmark']);
  return { metric: metric.id, ...(benchmark === undefined ? {} : { benchmark }), value: given.value, unit };
}

function unitOf(metric: Metric, given: string | null | undefined, path: Path): string {
  if (given == null) {
    if (!CURRENCIES.has(metric.unit)) return metric.unit;
    const message = `${metric.slug} is money: say in which currency, by its ISO 4217 code.`;
    throw new QuestionError('BAD_ARGUMENT', message, path, USUAL_CURRENCIES);
  }
  const accepted = unitsLike(metric.unit);
  const unit = accepted.find((known) => known.toLowerCase() === given.trim().toLowerCase());
  if (unit !== undefined && unitFits(metric.unit, unit)) return unit;
  const isMoney = CURRENCIES.has(metric.unit);
  const message = `"${given}" is no unit of ${metric.slug}${isMoney ? ', which takes a currency by its ISO 4217 code' : ''}.`;
  throw new QuestionError('BAD_ARGUMENT', message, path, isMoney ? USUAL_CURRENCIES : accepted);
}

function refuseImpossible(metric: Metric, value: number, unit: string, path: Path): void {
  const { lowest, highest } = metricRange(metric.id);
  const range = [
    ...(Number.isFinite(lowest) ? [`at least ${amount(lowest)}`] : []),
    ...(Number.isFinite(highest) ? [`at most ${amount(highest)}`] : []),
  ];
  if (!Number.isFinite(value) || value < lowest || value > highest) {
    const message = `${metric.slug} cannot be ${Number.isFinite(value) ? amount(value) : String(value)} ${unit}.`;
    throw new QuestionError('BAD_ARGUMENT', message, path, range.length > 0 ? range : ['a finite number']);
  }
  if (COUNTED_ONE_BY_ONE.has(unit) && !Number.isInteger(value)) {
    const message = `${metric.slug} is counted one by one and cannot be ${amount(value)} ${unit}.`;
    throw new QuestionError('BAD_ARGUMENT', message, path, ['a whole number']);
  }
}

/** Scores are of something: the names under which the catalogue compares them. */
function benchmarkOf(
  catalogue: Catalogue,
  metric: Metric,
  given: string | null | undefined,
  path: Path,
): string | undefined {
  const used = catalogue.definitions.flatMap(({ criteria }) =>
    criteria === undefined
      ? []
      : [...criterionNodes(criteria)].flatMap(({ criterion }) =>
          criterion.kind === 'comparison' && criterion.metric === metric.id ? [criterion.benchmark] : [],
        ),
  );
  const names = [...new Set(used)].filter((name) => name !== undefined).sort();
  if (given == null) {
    if (names.length === 0 || used.includes(undefined)) return undefined;
    throw new QuestionError('BAD_ARGUMENT', `${metric.slug} on which benchmark?`, path, names);
  }
  const name = names.find((known) => known.toLowerCase() === given.trim().toLowerCase());
  if (name !== undefined) return name;
  const near = nearest(given, names);
  const message =
    names.length === 0
      ? `${metric.slug} is not taken on a benchmark.`
      : `No definition compares ${metric.slug} on "${given}".`;
  throw new QuestionError(
    names.length === 0 ? 'BAD_ARGUMENT' : 'UNKNOWN_ENTRY',
    message,
    path,
    near.length > 0 ? near : names,
  );
}

function refuseClash(a: Quantity, b: Quantity, path: Path): void {
  const order = compareQuantities(a, b);
  if (order === undefined) return;
  const isSame = a.metric === b.metric && a.benchmark === b.benchmark;
  if (isSame && order !== 0) {
    const message = `${a.metric} is given twice: ${amount(a.value)} ${a.unit} and ${amount(b.value)} ${b.unit}.`;
    throw new QuestionError('BAD_ARGUMENT', message, path, ['one value for each quantity']);
  }
  for (const [part, whole] of NEVER_MORE_THAN) {
    const exceeds =
      (a.metric === part && b.metric === whole && order > 0) || (b.metric === part && a.metric === whole && order < 0);
    if (!exceeds) continue;
    throw new QuestionError('BAD_ARGUMENT', `${part} cannot be more than ${whole}.`, path, [`${part} <= ${whole}`]);
  }
}

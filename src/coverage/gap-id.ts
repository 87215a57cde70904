/**
 * A gap's id holds its question, so that it can be asked again: `gap/<scenario>/<layer>`, and behind `?` whatever
 * differs from the default question, keys and values in a fixed order. The day and the release are the operation's.
 */
import type { Layer, Scenario } from '../catalogue/entries.js';
import type { Id } from '../catalogue/ids.js';
import { QuestionError } from '../catalogue/question-error.js';
import * as scales from '../catalogue/scales.js';
import type { CoverageFilterInput } from './filter.js';
import { clauses } from './filter-pairs.js';
import type { GapQuestion } from './gap-question.js';
import { STATUS_DIALS, WEAKNESSES } from './scales.js';

export function gapId(scenario: Scenario, layer: Layer, question: GapQuestion): Id {
  const differs = pairs(question).map(([key, value]) => `${key}=${value}`);
  const path = `gap/${scenario.slug}/${layer.slug}`;
  return differs.length === 0 ? path : `${path}?${differs.join('&')}`;
}

function pairs({ filter, target, countWeaknesses }: GapQuestion): readonly (readonly [string, string])[] {
  const list = (values: Iterable<string> | null) => (values === null ? null : [...values].sort().join(','));
  const all: readonly (readonly [string, string | null])[] = [
    ...clauses(filter),
    ['target', target === 'partial' ? null : target],
    ['countWeaknesses', countWeaknesses.length === 0 ? null : list(countWeaknesses)],
  ];
  return all.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}

interface ParsedGapId extends Omit<GapQuestion, 'filter'> {
  readonly filter: CoverageFilterInput;
}

/** @throws QuestionError BAD_ARGUMENT where it is not a gap's id */
export function parseGapId(id: Id): ParsedGapId {
  const [path = '', query = ''] = id.split('?', 2);
  const [kind, scenario, layer, ...rest] = path.split('/');
  if (kind !== 'gap' || !scenario || !layer || rest.length > 0) throw bad(id, 'a gap is gap/<scenario>/<layer>');
  const given = new Map(query === '' ? [] : query.split('&').map((pair) => splitPair(id, pair)));
  const list = (key: string) => (given.has(key) ? take(given, key).split(',').filter(Boolean) : null);
  const among = <T extends string>(key: string, scale: readonly T[]): readonly T[] | null =>
    list(key)?.map((value) => oneOf(id, key, value, scale)) ?? null;
  const filter: CoverageFilterInput = {
    scenarios: [scenario],
    layers: [layer],
    regimes: list('regimes'),
    countries: list('countries'),
    bindingness: among('bindingness', scales.BINDINGNESS),
    kinds: among('kinds', scales.INTERVENTION_KINDS),
    status: among('status', STATUS_DIALS)?.[0],
    minConfidence: among('minConfidence', scales.CONFIDENCES)?.[0],
    verifiedOnly: among('verifiedOnly', ['true'])?.[0] === 'true',
    reviewedOnly: among('reviewedOnly', ['true'])?.[0] === 'true',
    include: list('include'),
    exclude: list('exclude'),
  };
  return {
    filter,
    target: among('target', scales.STRENGTHS)?.[0] ?? 'partial',
    countWeaknesses: among('countWeaknesses', WEAKNESSES) ?? [],
  };
}

const KEYS = [
  'regimes',
  'countries',
  'bindingness',
  'kinds',
  'status',
  'minConfidence',
  'verifiedOnly',
  'reviewedOnly',
  'include',
  'exclude',
  'target',
  'countWeaknesses',
] as const;

function splitPair(id: Id, pair: string): [string, string] {
  const equals = pair.indexOf('=');
  const key = oneOf(id, 'question', pair.slice(0, equals < 0 ? undefined : equals), KEYS);
  return [key, equals < 0 ? '' : pair.slice(equals + 1)];
}

function take(given: ReadonlyMap<string, string>, key: string): string {
  return given.get(key) ?? '';
}

function oneOf<T extends string>(id: Id, key: string, value: string, scale: readonly T[]): T {
  const found = scale.find((known) => known === value);
  if (found === undefined) throw bad(id, `its ${key} cannot be "${value}"`, scale);
  return found;
}

function bad(id: Id, why: string, accepted: readonly string[] = []): QuestionError {
  return new QuestionError('BAD_ARGUMENT', `"${id}" is not the id of a gap: ${why}.`, ['id'], accepted);
}

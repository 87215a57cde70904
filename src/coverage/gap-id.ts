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
import { FILTER_KEYS, filterOf, readPairs } from './question-pairs.js';
import { WEAKNESSES } from './scales.js';

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
  const asked = readPairs(query, KEYS, (why, accepted) => bad(id, why, accepted));
  const filter: CoverageFilterInput = { ...filterOf(asked), scenarios: [scenario], layers: [layer] };
  return {
    filter,
    target: asked.among('target', scales.STRENGTHS)?.[0] ?? 'partial',
    countWeaknesses: asked.among('countWeaknesses', WEAKNESSES) ?? [],
  };
}

const KEYS = [...FILTER_KEYS, 'target', 'countWeaknesses'];

function bad(id: Id, why: string, accepted: readonly string[] = []): QuestionError {
  return new QuestionError('BAD_ARGUMENT', `"${id}" is not the id of a gap: ${why}.`, ['id'], accepted);
}

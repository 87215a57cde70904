import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import { resolveFilter } from '../coverage/filter.js';
import { gapById } from '../coverage/gap-by-id.js';
import { gapId, parseGapId } from '../coverage/gap-id.js';
import { coverageMatrix } from '../coverage/matrix.js';
import type { Pair, Understood } from './answer-kind.js';
import { grounds, withoutId } from './coverage-kinds.js';
import { titled } from './answer-kind.js';

/**
 * A gap, whose id is its question. Where the cell is no gap on the day, that is the answer.
 * @param id `gap/<scenario>/<layer>`, and its question behind `?`
 * @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY
 */
export function readGap(catalogue: Catalogue, id: string, asOf: CalendarDate): Understood {
  const { filter: input, ...rest } = parseGapId(id);
  const filter = resolveFilter(catalogue, input, ['path']);
  const [scenario] = filter.scenarios;
  const [layer] = filter.layers;
  if (scenario === undefined || layer === undefined) throw new Error('unreachable: a filter of one cell');
  const [, query = ''] = gapId(scenario, layer, { filter, ...rest }).split('?');
  const pairs = (query === '' ? [] : query.split('&')).map((pair): Pair => {
    const equals = pair.indexOf('=');
    return [pair.slice(0, equals), pair.slice(equals + 1)];
  });
  return {
    pairs,
    title: titled(`Gap: ${scenario.title}, ${layer.title}`, pairs),
    answer: () => {
      const gap = gapById(catalogue, id, asOf);
      const { cells } = coverageMatrix(catalogue, filter, asOf);
      const [cell] = cells;
      return {
        answer: gap === null ? { asOf, isGap: false, cell } : { asOf, isGap: true, ...withoutId(gap) },
        rests: grounds(cells),
      };
    },
  };
}

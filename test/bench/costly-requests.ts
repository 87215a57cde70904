/** What the limits let through at most: the costliest operations of each kind that are still answered. */
import { ask, type RawRequest } from './hostile-requests.js';

export interface Costly {
  readonly what: string;
  readonly make: (n: number) => RawRequest;
}

const times = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** So many fields alike under names of their own. */
function repeated(what: string, count: number, field: string): Costly {
  return { what, make: (n) => ask(`{ ${times(count, (i) => `a${i}: ${field}`)} } # ${n}`) };
}

/** @param ids of interventions, a hundred at most */
export function costliest(ids: readonly string[]): readonly Costly[] {
  const cells = '{ scenario { slug } layer { slug } state reason weaknesses }';
  return [
    repeated('three comparisons of 24 definitions', 3, 'compareDefinitions(concept: "loss-of-control") { __typename }'),
    repeated(
      '59 searches for eight words',
      59,
      'search(query: "the risk of models provider system ass req") { totalCount }',
    ),
    repeated(
      'a history of twenty years',
      1,
      'coverageHistory(from: "2006-01-01", to: "2026-11-01") { date cells { state } }',
    ),
    repeated('twelve matrices', 12, `coverageMatrix { cells ${cells} }`),
    repeated('30 lists of gaps', 30, 'coverageGaps(first: 100) { nodes { id } }'),
    repeated(
      '30 comparisons of coverage',
      30,
      'compareCoverage(from: {asOf: "2010-01-01"}, to: {}) { changes { move } }',
    ),
    repeated('ten citations of a hundred entries', 10, `cite(ids: ${JSON.stringify(ids)}) { text }`),
    repeated(
      '20 times all types and fields',
      20,
      '__schema { types { name fields { name args { name } type { name } } } }',
    ),
    repeated(
      'three pages of a hundred interventions',
      3,
      'interventions(first: 100) { nodes { id title summary provisions { id summary } definitions { term } } }',
    ),
    repeated('three portfolios', 3, 'portfolio { outcome }'),
  ];
}

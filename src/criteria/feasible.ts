import { ALWAYS, type Diagram, type Diagrams, NEVER } from './diagrams.js';
import { NEVER_MORE_THAN } from './ordered-metrics.js';
import type { QuantityVariable, Variable } from './variables.js';

/** What holds of quantities by what they mean: no more deaths than deaths and serious injuries together. */
export function feasible(diagrams: Diagrams, variables: readonly Variable[]): Diagram {
  const orders = NEVER_MORE_THAN.flatMap(([less, more]) =>
    indexed(variables, less).flatMap(([i, low]) =>
      indexed(variables, more)
        .filter(([, high]) => high.benchmark === low.benchmark && high.values.length === low.values.length)
        .map(([j]) => inOrder(diagrams, i, j)),
    ),
  );
  return orders.reduce((all, order) => diagrams.both(all, order), ALWAYS);
}

/** Both are cut at the same places, so the order of values is that of their cells. */
function inOrder(diagrams: Diagrams, less: number, more: number): Diagram {
  const [first, second] = less < more ? [less, more] : [more, less];
  return diagrams.branch(first, (i) =>
    diagrams.branch(second, (j) => ((first === less ? i <= j : j <= i) ? ALWAYS : NEVER)),
  );
}

function indexed(variables: readonly Variable[], metric: string): readonly (readonly [number, QuantityVariable])[] {
  return variables.flatMap((v, i) => (v.kind === 'quantity' && v.metric === metric ? [[i, v] as const] : []));
}

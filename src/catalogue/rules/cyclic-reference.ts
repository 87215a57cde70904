import type { Id } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'CYCLIC_REFERENCE';

/** A reference of an entry to itself is SELF_REFERENCE. */
export const cyclicReference: Rule = {
  code: CODE,
  says: 'Nothing supersedes, implements or is broader than itself by way of others.',
  *check({ parts }) {
    for (const [field, edges] of Object.entries(relations(parts))) {
      for (const cycle of cycles(edges)) {
        const [entry = ''] = cycle;
        yield {
          code: CODE,
          entry,
          path: [field],
          message: `${field} goes round in a circle: ${[...cycle, entry].join(' -> ')}`,
          remedy: 'remove the reference of the one that is oldest or most general',
        };
      }
    }
  },
};

type Edges = ReadonlyMap<Id, readonly Id[]>;

function relations({ interventions, concepts }: CatalogueParts): Readonly<Record<string, Edges>> {
  const one = (id: Id | undefined) => (id === undefined ? [] : [id]);
  return {
    supersedes: new Map(interventions.map((x) => [x.id, one(x.supersedes)])),
    implements: new Map(interventions.map((x) => [x.id, one(x.implements)])),
    broader: new Map(concepts.map((x) => [x.id, x.broader])),
  };
}

/** One cycle through each back edge of a depth-first walk, from the member that the walk met first. */
function* cycles(edges: Edges): Generator<readonly Id[]> {
  const done = new Set<Id>();
  for (const start of edges.keys()) {
    const trail: Id[] = [];
    const open: { readonly id: Id; readonly depth: number }[] = [{ id: start, depth: 0 }];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      for (const left of trail.splice(step.depth)) done.add(left);
      if (done.has(step.id)) continue;
      trail.push(step.id);
      for (const to of edges.get(step.id) ?? []) {
        const at = trail.indexOf(to);
        if (at >= 0 && to !== step.id) yield trail.slice(at);
        if (at < 0) open.push({ id: to, depth: trail.length });
      }
    }
    for (const left of trail) done.add(left);
  }
}

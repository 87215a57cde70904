import type { FieldPath } from '../finding.js';
import type { Id } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'SELF_REFERENCE';

export const selfReference: Rule = {
  code: CODE,
  says: 'No entry refers to itself, and no lineage step leads from an intervention to itself.',
  *check({ parts }) {
    for (const { entry, path, from, to } of likeToLike(parts)) {
      if (from !== to) continue;
      yield {
        code: CODE,
        entry,
        path,
        message: `this leads from ${from} to itself`,
        remedy: 'remove the reference, or name the other entry',
      };
    }
  },
};

interface Edge {
  readonly entry: Id;
  readonly path: FieldPath;
  readonly from: Id;
  readonly to: Id | undefined;
}

/** The references that lead from an entry to one of the same kind. */
function* likeToLike(parts: CatalogueParts): Generator<Edge> {
  for (const { id, sharedFailureModes } of parts.layers) {
    for (const [i, mode] of sharedFailureModes.entries()) {
      yield { entry: id, path: ['sharedFailureModes', i, 'with'], from: id, to: mode.with };
    }
  }
  for (const { id, related } of parts.scenarios) yield* listed(id, 'related', related);
  for (const { id, broader, related } of parts.concepts) {
    yield* listed(id, 'broader', broader);
    yield* listed(id, 'related', related);
  }
  for (const { id, ...part } of parts.interventions) {
    yield { entry: id, path: ['supersedes'], from: id, to: part.supersedes };
    yield { entry: id, path: ['implements'], from: id, to: part.implements };
  }
  for (const { id, from, to } of parts.lineageSteps) yield { entry: id, path: ['to'], from, to };
}

function* listed(id: Id, field: string, list: readonly Id[]): Generator<Edge> {
  for (const [i, to] of list.entries()) yield { entry: id, path: [field, i], from: id, to };
}

import { cellId, claimId, type EntryKind, holeId, type Id, idOf, slugOf } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'ID_MISMATCH';

export const idMismatch: Rule = {
  code: CODE,
  says: 'An id follows from what the entry is: its kind, its intervention and its slug, or its subject and its cell.',
  *check({ parts }) {
    for (const { id, due } of dueIds(parts)) {
      if (id === due) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['id'],
        message: `the id is ${id} where the entry makes it ${due}`,
        remedy: `call it ${due}, or correct the fields that the id is made of`,
      };
    }
  },
};

interface Due {
  readonly id: Id;
  readonly due: Id;
}

function* dueIds(parts: CatalogueParts): Generator<Due> {
  yield* bySlug('regime', parts.regimes);
  yield* bySlug('metric', parts.metrics);
  yield* bySlug('judgement', parts.judgements);
  // A reference is named within the list that it stands in: `reference/layers/reason`.
  for (const { id, slug } of parts.references)
    yield { id, due: idOf('reference', ...id.split('/').slice(1, -1), slug) };
  yield* bySlug('layer', parts.layers);
  yield* bySlug('cause', parts.causes);
  yield* bySlug('scenario', parts.scenarios);
  yield* bySlug('concept', parts.concepts);
  yield* bySlug('intervention', parts.interventions);
  yield* bySlug('authority', parts.authorities);
  yield* within('source', parts.sources);
  yield* within('provision', parts.provisions);
  yield* within('definition', parts.definitions);
  yield* within('red-line', parts.redLines);
  for (const x of parts.claims) yield { id: x.id, due: claimId(x.subject, x.scenario, x.layer) };
  for (const x of parts.holes) yield { id: x.id, due: holeId(x.subject, x.scenario, x.layer) };
  for (const x of parts.assessments) yield { id: x.id, due: cellId(x.scenario, x.layer) };
  for (const x of parts.lineageSteps) {
    yield { id: x.id, due: idOf('lineage-step', slugOf(x.from), x.to === undefined ? 'end' : slugOf(x.to)) };
  }
}

function* bySlug(kind: EntryKind, list: readonly { readonly id: Id; readonly slug: string }[]): Generator<Due> {
  for (const { id, slug } of list) yield { id, due: `${kind}/${slug}` };
}

function* within(
  kind: EntryKind,
  list: readonly { readonly id: Id; readonly slug: string; readonly intervention: Id }[],
): Generator<Due> {
  for (const { id, slug, intervention } of list) yield { id, due: `${kind}/${slugOf(intervention)}/${slug}` };
}

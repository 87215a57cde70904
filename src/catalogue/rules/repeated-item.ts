import type { FieldPath } from '../finding.js';
import type { Id } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'REPEATED_ITEM';

export const repeatedItem: Rule = {
  code: CODE,
  says: 'A list of references or of slugs names each once.',
  *check({ parts }) {
    for (const [entry, path, list] of sets(parts)) {
      const seen = new Set<string>();
      for (const [i, item] of list.entries()) {
        const count = seen.size;
        if (seen.add(item).size > count) continue;
        yield { code: CODE, entry, path: [...path, i], message: `${item} is there twice`, remedy: 'remove one' };
      }
    }
  },
};

type PlacedList = readonly [Id, FieldPath, readonly string[]];

function* sets(parts: CatalogueParts): Generator<PlacedList> {
  for (const x of parts.layers) {
    yield [x.id, ['references'], x.references];
    yield [x.id, ['sharedFailureModes'], x.sharedFailureModes.map((mode) => mode.with)];
  }
  for (const x of parts.causes) yield [x.id, ['layers'], x.layers];
  for (const x of parts.scenarios) {
    yield [x.id, ['related'], x.related];
    yield [x.id, ['references'], x.references];
    for (const [i, stage] of x.pathway.entries()) {
      yield [x.id, ['pathway', i, 'stops'], stage.stops.map((stop) => stop.layer)];
    }
  }
  for (const x of parts.concepts) {
    yield [x.id, ['broader'], x.broader];
    yield [x.id, ['related'], x.related];
  }
  for (const x of parts.interventions) {
    yield [x.id, ['addressees'], x.addressees];
    yield [x.id, ['signatories'], x.signatories];
  }
  for (const x of parts.authorities) {
    yield [x.id, ['enforces'], x.enforces];
    yield [x.id, ['decides'], x.decides];
  }
  for (const x of parts.assessments) yield [x.id, ['basis'], x.basis];
  yield* clauseSets(parts);
}

function* clauseSets(parts: CatalogueParts): Generator<PlacedList> {
  for (const x of parts.provisions) yield [x.id, ['duties'], x.duties];
  for (const x of parts.redLines) {
    yield [x.id, ['trigger'], x.trigger];
    yield [x.id, ['responses'], x.responses];
  }
  for (const { id, scope } of [...parts.provisions, ...parts.redLines]) {
    if (!scope) continue;
    if (scope.definitions !== 'unknown') yield [id, ['scope', 'definitions'], scope.definitions];
    yield [id, ['scope', 'upon'], scope.upon];
    yield [id, ['scope', 'unless'], scope.unless];
  }
}

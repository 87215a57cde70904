import type { Finding } from '../finding.js';
import { type Id, idOf } from '../ids.js';
import type { Rule } from '../rule.js';

const CODE = 'LINEAGE_ELSEWHERE';

export const lineageElsewhere: Rule = {
  code: CODE,
  says: 'A change leads from a clause of the earlier text to a clause of the later one.',
  *check({ parts }) {
    for (const { id, from, to, changes } of parts.lineageSteps) {
      for (const [i, { before, after }] of changes.entries()) {
        yield* elsewhere(id, ['changes', i, 'before'], before, from);
        yield* elsewhere(id, ['changes', i, 'after'], after, to);
      }
    }
  },
};

function* elsewhere(
  entry: Id,
  path: Finding['path'],
  subject: Id | undefined,
  home: Id | undefined,
): Generator<Finding> {
  if (subject === undefined || interventionOf(subject) === home) return;
  const message = home === undefined ? `nothing follows, so ${subject} cannot` : `${subject} is no part of ${home}`;
  yield { code: CODE, entry, path, message, remedy: 'name the clause of the text that the step is about' };
}

/** The intervention that a subject's id names. */
function interventionOf(subject: Id): Id {
  return idOf('intervention', subject.split('/')[1] ?? '');
}

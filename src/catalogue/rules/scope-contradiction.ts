import type { FieldPath } from '../finding.js';
import type { Id } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'SCOPE_CONTRADICTION';

export const scopeContradiction: Rule = {
  code: CODE,
  says: 'What a scope excepts with unless is not also what it covers, what sets the duty off, or what triggers the line.',
  *check({ parts }) {
    for (const { entry, path, excepted, also } of clashes(parts)) {
      yield {
        code: CODE,
        entry,
        path,
        message: `${excepted} is excepted and named under ${also} too, so the clause can never bite there`,
        remedy: `remove it from unless or from ${also}`,
      };
    }
  },
};

function* clashes(parts: CatalogueParts): Generator<{ entry: Id; path: FieldPath; excepted: Id; also: string }> {
  const redLines = parts.redLines.map(({ id, scope, trigger }) => ({ id, scope, trigger }));
  const provisions = parts.provisions.map(({ id, scope }) => ({ id, scope, trigger: [] }));
  for (const { id, scope, trigger } of [...provisions, ...redLines]) {
    if (!scope || scope.unless.length === 0) continue;
    const named = {
      'scope.definitions': new Set(scope.definitions === 'unknown' ? [] : scope.definitions),
      'scope.upon': new Set(scope.upon),
      trigger: new Set(trigger),
    };
    for (const [i, excepted] of scope.unless.entries()) {
      const also = Object.entries(named).find(([, list]) => list.has(excepted))?.[0];
      if (also !== undefined) yield { entry: id, path: ['scope', 'unless', i], excepted, also };
    }
  }
}

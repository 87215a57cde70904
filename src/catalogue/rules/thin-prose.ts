import type { FieldPath } from '../finding.js';
import type { Id } from '../ids.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';
import { words } from '../words.js';

const CODE = 'THIN_PROSE';
const LEAST = 3;

/** An empty one is EMPTY_TEXT. */
export const thinProse: Rule = {
  code: CODE,
  says: `Summaries, statements, findings and what a hole shows are sentences: ${LEAST} words at least.`,
  *check({ parts }) {
    for (const [entry, path, text] of prose(parts)) {
      const count = words(text);
      if (count === 0 || count >= LEAST) continue;
      yield {
        code: CODE,
        entry,
        path,
        message: `"${text.trim()}" says too little to stand by itself`,
        remedy: 'write a sentence in your own words that a reader understands without the text at hand',
      };
    }
  },
};

function* prose(parts: CatalogueParts): Generator<readonly [Id, FieldPath, string]> {
  for (const x of parts.interventions) yield [x.id, ['summary'], x.summary];
  for (const x of parts.provisions) yield [x.id, ['summary'], x.summary];
  for (const x of parts.definitions) yield [x.id, ['summary'], x.summary];
  for (const x of parts.redLines) yield [x.id, ['statement'], x.statement];
  for (const x of parts.assessments) yield [x.id, ['finding'], x.finding];
  for (const x of parts.holes) yield [x.id, ['shows'], x.shows];
  for (const x of parts.lineageSteps) yield [x.id, ['summary'], x.summary];
}

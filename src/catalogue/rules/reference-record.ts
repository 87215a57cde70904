import type { Rule } from '../rule.js';

const CODE = 'REFERENCE_RECORD';

export const referenceRecord: Rule = {
  code: CODE,
  says: 'A reference points to an intervention, or is a record of its own with title and evidence; never both.',
  *check({ parts }) {
    for (const { id, intervention, title, evidence } of parts.references) {
      const own = title !== undefined && evidence !== undefined;
      const any = title !== undefined || evidence !== undefined;
      if (intervention === undefined ? own : !any) continue;
      yield {
        code: CODE,
        entry: id,
        path: [],
        message: intervention === undefined ? 'title or evidence is missing' : `it is ${intervention} and a record too`,
        remedy:
          intervention === undefined ? 'add title and evidence' : 'keep the intervention, whose sources say it all',
      };
    }
  },
};

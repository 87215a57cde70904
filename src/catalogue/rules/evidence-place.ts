import { facts } from '../part-facts.js';
import type { Rule } from '../rule.js';

const CODE = 'EVIDENCE_PLACE';

export const evidencePlace: Rule = {
  code: CODE,
  says: 'Evidence that was read says where, in at; recalled evidence has no such place.',
  *check({ parts }) {
    for (const { entry, path, evidence, at } of facts(parts)) {
      if ((evidence === 'recalled') === (at === undefined)) continue;
      yield {
        code: CODE,
        entry,
        path: at === undefined ? path : [...path, 'at'],
        message: at === undefined ? `${evidence}, but where?` : 'recalled evidence cannot say where it was read',
        remedy: at === undefined ? 'add at: the address, or mark it as recalled' : 'remove at, or say that it was read',
      };
    }
  },
};

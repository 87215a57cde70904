import { badValue, type FieldRule, quoted } from './field-rule.js';

const FORMS: Readonly<Record<string, readonly string[]>> = {
  allOf: ['allOf'],
  anyOf: ['anyOf'],
  not: ['not'],
  metric: ['metric', 'benchmark', 'op', 'value', 'unit'],
  judgement: ['judgement', 'decidedBy', 'id'],
};
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  metric: ['op', 'value', 'unit'],
  judgement: ['decidedBy'],
};

/** A criterion is one thing: allOf, anyOf, not, a comparison of a metric, or a judgement. */
export const criterionForm: FieldRule = {
  name: 'criterionForm',
  schema: { type: 'object' },
  problem: (value) => {
    const forms = `write one of: ${Object.keys(FORMS).join(', ')}`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return badValue(`${quoted(value)} is no criterion`, forms);
    }
    const keys = Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined);
    const form = Object.keys(FORMS).filter((known) => keys.includes(known));
    const [first] = form;
    if (first === undefined) return badValue('a criterion without a form', forms);
    const stray = keys.find((key) => !(FORMS[first] ?? []).includes(key));
    if (stray !== undefined)
      return badValue(`${stray} does not go with ${first}`, 'split it into two criteria', [stray]);
    const absent = (NEEDED[first] ?? []).find((key) => !keys.includes(key));
    if (absent === undefined) return undefined;
    return { code: 'MISSING_FIELD', at: [], message: `${first} without ${absent}`, remedy: `add ${absent}` };
  },
};

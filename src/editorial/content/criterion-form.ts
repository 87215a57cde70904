import { isAnyRecord } from '../../catalogue/json.js';
import type { FieldPath } from '../../catalogue/finding.js';

/** Why a tree of criteria is none, and where. */
export interface FormProblem {
  readonly at: FieldPath;
  readonly message: string;
}

/** The fields of a criterion by its kind: those that it must have, and those that it may have. */
const FIELDS: Readonly<Record<string, readonly [must: readonly string[], may: readonly string[]]>> = {
  'all-of': [['of'], []],
  'any-of': [['of'], []],
  not: [['of'], []],
  comparison: [['metric', 'operator', 'value', 'unit'], ['benchmark']],
  judgement: [['text', 'decidedBy'], ['judgement']],
};

export const CRITERION_KINDS = Object.keys(FIELDS);

/** Whether every node of a tree has the fields of its kind and no others; the values are looked at elsewhere. */
export function formProblems(criterion: unknown, at: FieldPath = []): readonly FormProblem[] {
  if (!isAnyRecord(criterion)) return [{ at, message: 'a criterion is an object with a kind' }];
  const { kind, ...fields } = criterion;
  const known = typeof kind === 'string' && Object.hasOwn(FIELDS, kind) ? FIELDS[kind] : undefined;
  if (known === undefined)
    return [{ at: [...at, 'kind'], message: `its kind is one of ${CRITERION_KINDS.join(', ')}` }];
  const given = Object.keys(fields).filter((field) => fields[field] !== undefined);
  const [must, may] = known;
  const missing = must.filter((field) => !given.includes(field));
  const stray = given.filter((field) => !must.includes(field) && !may.includes(field));
  return [
    ...missing.map((field) => ({ at: [...at, field], message: `${String(kind)} needs ${field}` })),
    ...stray.map((field) => ({ at: [...at, field], message: `${String(kind)} has no ${field}` })),
    ...(missing.length === 0 && must.includes('of') ? below(kind === 'not', fields['of'], [...at, 'of']) : []),
  ];
}

function below(single: boolean, of: unknown, at: FieldPath): readonly FormProblem[] {
  if (single) return formProblems(of, at);
  if (!Array.isArray(of)) return [{ at, message: 'it is a list of criteria' }];
  return of.flatMap((child, i) => formProblems(child, [...at, i]));
}

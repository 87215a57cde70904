/** The form of "What applies to my system": what its fields say of a system, and the fields that say it again. */
import type { ApplicabilityFilterInput } from '../../applicability/applicability-filter.js';
import type { JudgementInput, QuantityInput, SystemInput } from '../../applicability/system.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { SCOPE_ACTORS } from '../../catalogue/scales.js';
import { STATUS_DIALS } from '../../catalogue/status-dial.js';
import { quantityKey } from './fact-fields.js';

/** Every field by its name, with the values that were sent: of a form or of an address. */
export type FormFields = readonly (readonly [name: string, value: string])[];

export interface SystemForm {
  readonly system: SystemInput;
  readonly filter: ApplicabilityFilterInput;
  /** whether anything was said at all */
  readonly isEmpty: boolean;
  /** the same as fields without blanks, in a fixed order: what a link carries */
  readonly fields: FormFields;
}

const PLAIN = ['market', 'established', 'developer', 'role', 'status', 'asOf'];
const PREFIXES = ['amount.', 'unit.', 'holds.'];
const MOST_FIELDS = 500;
const MOST_VALUE = 300;

/**
 * `market=EU`, `market=none`, `established=US`, `developer=openai`, `role=developer`, `status=any`;
 * `amount.training-compute=3e25`, `unit.training-cost=USD`, `holds.judgement/x=yes`. Blanks say nothing.
 * @throws QuestionError BAD_ARGUMENT for a field or answer that the form does not have; the path names the field
 */
export function readSystemForm(sent: FormFields): SystemForm {
  const fields = sent.map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '');
  if (fields.length > MOST_FIELDS) throw refuse('form', 'The form has too many answers.', [`at most ${MOST_FIELDS}`]);
  for (const [name, value] of fields) {
    if (!PLAIN.includes(name) && !PREFIXES.some((prefix) => name.startsWith(prefix)))
      throw refuse(name, `The form has no field "${name.slice(0, 80)}".`, [...PLAIN, ...PREFIXES.map((p) => `${p}…`)]);
    if (value.length > MOST_VALUE) throw refuse(name, 'The answer is too long.', [`at most ${MOST_VALUE} characters`]);
  }
  const all = (name: string): readonly string[] => fields.flatMap(([key, value]) => (key === name ? [value] : []));
  const last = (name: string): string | undefined => all(name).at(-1);
  const markets = marketsOf(all('market'));
  const roles = all('role').map((role) => held('role', role, SCOPE_ACTORS));
  const status = last('status');
  const quantities = fields.flatMap(([name, value]) =>
    name.startsWith('amount.') ? [quantityOf(name.slice('amount.'.length), value, last)] : [],
  );
  const judgements = fields.flatMap(([name, value]) =>
    name.startsWith('holds.') ? judgementOf(name.slice('holds.'.length), value) : [],
  );
  const units = new Set(quantities.map((one) => `unit.${quantityKey(one)}`));
  return {
    system: {
      quantities,
      judgements,
      ...(markets === undefined ? {} : { markets }),
      ...(last('established') === undefined ? {} : { establishedIn: last('established') }),
      ...(last('developer') === undefined ? {} : { developer: last('developer') }),
      ...(roles.length === 0 ? {} : { roles }),
    },
    filter: status === undefined ? {} : { status: held('status', status, STATUS_DIALS) },
    isEmpty: fields.every(([name]) => name === 'status' || name === 'asOf' || name.startsWith('unit.')),
    fields: fields.filter(([name, value]) =>
      name.startsWith('unit.') ? units.has(name) : !(name.startsWith('holds.') && value === 'unknown'),
    ),
  };
}

/** `none` says that it is on no market; nothing chosen says that it is not known. */
function marketsOf(values: readonly string[]): readonly string[] | undefined {
  if (values.length === 0) return undefined;
  if (!values.includes('none')) return [...new Set(values)];
  if (values.length === 1) return [];
  throw refuse('market', 'A system cannot be on no market and on one.', ['none alone', 'one or more places']);
}

/** `3e25`, `100,000,000`, `1_000`, `2.5 x 10^25`, `80e6 USD` where the unit stands behind the number. */
const AMOUNT = /^([+-]?(?:\d[\d_, ]*\.?\d*|\.\d+))(?:\s*[x×*]\s*10\^?([+-]?\d+)|e([+-]?\d+))?\s*([^\d\s].*)?$/i;

function quantityOf(key: string, text: string, last: (name: string) => string | undefined): QuantityInput {
  const [, digits, power, exponent, behind] = AMOUNT.exec(text) ?? [];
  const value = Number(`${digits?.replaceAll(/[_, ]/g, '') ?? 'NaN'}e${power ?? exponent ?? '0'}`);
  if (Number.isNaN(value)) {
    const message = `"${text.slice(0, 60)}" is no amount.`;
    throw refuse(`amount.${key}`, message, ['3e25', '100,000,000', '2.5 x 10^25']);
  }
  const [metric = '', benchmark] = key.split('@');
  const unit = behind?.trim() ?? last(`unit.${key}`);
  return {
    metric,
    value,
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function judgementOf(id: string, value: string): readonly JudgementInput[] {
  const answer = held(`holds.${id}`, value, ['yes', 'no', 'unknown']);
  return answer === 'unknown' ? [] : [{ id, holds: answer === 'yes' }];
}

function held<T extends string>(name: string, value: string, scale: readonly T[]): T {
  const found = scale.find((known) => known === value);
  if (found !== undefined) return found;
  throw refuse(name, `"${value.slice(0, 60)}" is no answer to ${name}.`, scale);
}

function refuse(name: string, message: string, accepted: readonly string[]): QuestionError {
  return new QuestionError('BAD_ARGUMENT', message, [name], accepted);
}

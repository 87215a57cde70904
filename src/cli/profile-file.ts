/** A profile of a system as a YAML file: `redlines assess --file`. */
import { parse, YAMLParseError } from 'yaml';
import type { JudgementInput, QuantityInput, SystemInput } from '../applicability/system.js';
import { QuestionError } from '../catalogue/question-error.js';
import { SCOPE_ACTORS } from '../catalogue/scales.js';
import { oneOf } from './coverage-arguments.js';
import { amountOf, type AskedSystem, judgementOf } from './system-arguments.js';

const FIELDS = ['quantities', 'judgements', 'markets', 'establishedIn', 'developer', 'roles'];

/**
 * What a file says:
 *
 *     quantities: { training-compute: 3e25 FLOP, benchmark-score@WMDP-Bio: 0.7 }
 *     judgements: { commission-designated: false }
 *     markets: [EU, california]
 *     developer: anthropic
 *
 * @throws QuestionError BAD_ARGUMENT with what the field takes
 */
export function readProfile(text: string, file: string): AskedSystem {
  const fields = mapping(parsed(text, file), file, 'a profile');
  for (const [name] of fields) {
    if (!FIELDS.includes(name)) throw refused(file, name, 'is no field of a profile', FIELDS);
  }
  const of = new Map(fields);
  const quantities = mapping(of.get('quantities') ?? {}, file, 'quantities').map(([name, said]) =>
    quantity(name, said, file),
  );
  const judgements = mapping(of.get('judgements') ?? {}, file, 'judgements').map(([name, said]): JudgementInput => {
    if (typeof said !== 'boolean')
      throw refused(file, `judgements.${name}`, 'is neither true nor false', ['true', 'false']);
    return judgementOf(name, said);
  });
  const system: SystemInput = {
    quantities,
    judgements,
    markets: names(of.get('markets'), file, 'markets'),
    establishedIn: name(of.get('establishedIn'), file, 'establishedIn'),
    developer: name(of.get('developer'), file, 'developer'),
    roles: names(of.get('roles'), file, 'roles')?.map((role) => oneOf(`${file}: roles`, role, SCOPE_ACTORS)),
  };
  return {
    system,
    origins: {
      quantities: quantities.map(({ metric }) => `${file}: quantities.${metric}`),
      judgements: judgements.map(({ id }) => `${file}: judgements.${id}`),
    },
  };
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { schema: 'core' }) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw refused(file, '', error.message.split('\n')[0] ?? 'is no YAML', ['a YAML mapping']);
  }
}

function quantity(key: string, said: unknown, file: string): QuantityInput {
  const [metric = '', benchmark] = key.split('@');
  if (typeof said !== 'number' && typeof said !== 'string') {
    throw refused(file, `quantities.${key}`, 'is no amount', ['3e25', '80e6 USD']);
  }
  const given = typeof said === 'number' ? { value: said } : amountOf(said, `${file}: quantities.${key}`);
  return { metric, ...(benchmark === undefined ? {} : { benchmark }), ...given };
}

function mapping(value: unknown, file: string, field: string): readonly (readonly [string, unknown])[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw refused(file, field, 'is no mapping', ['name: value']);
}

function names(value: unknown, file: string, field: string): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw refused(file, field, 'is no list', ['[EU, US]']);
  return value.map((one: unknown, i) => name(one, file, `${field}[${i}]`) ?? '');
}

function name(value: unknown, file: string, field: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw refused(file, field, 'is no text', ['a name in quotes']);
}

function refused(file: string, field: string, wrong: string, accepted: readonly string[]): QuestionError {
  return new QuestionError('BAD_ARGUMENT', `${field} ${wrong}.`.trim(), [file], accepted);
}

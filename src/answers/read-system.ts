import { QuestionError } from '../catalogue/question-error.js';
import { SCOPE_ACTORS } from '../catalogue/scales.js';
import type { JudgementInput, QuantityInput, SystemInput } from '../applicability/system.js';

const LONGEST = 4000;
const EXAMPLE = 'system={"quantities":[{"metric":"training-compute","value":1e26}],"markets":["EU"]}';

/**
 * The system that an address describes, as JSON in the fields of `SystemInput`.
 * @throws QuestionError BAD_ARGUMENT where it is not of that shape
 */
export function readSystem(text: string | undefined): SystemInput {
  if (text === undefined) throw refuse('the address must say what system is assessed');
  if (text.length > LONGEST) throw refuse(`more than ${LONGEST} characters`);
  const given = record(parsed(text), 'system');
  const known = ['quantities', 'judgements', 'markets', 'establishedIn', 'developer', 'roles'];
  for (const key of Object.keys(given)) {
    if (!known.includes(key))
      throw new QuestionError('BAD_ARGUMENT', `A system has no "${key}".`, ['system', key], known);
  }
  const { quantities, judgements, markets, establishedIn, developer, roles } = given;
  return {
    ...(quantities != null && { quantities: list(quantities, 'quantities').map(quantityOf) }),
    ...(judgements != null && { judgements: list(judgements, 'judgements').map(judgementOf) }),
    ...(markets != null && { markets: list(markets, 'markets').map((one) => words(one, 'markets')) }),
    ...(establishedIn != null && { establishedIn: words(establishedIn, 'establishedIn') }),
    ...(developer != null && { developer: words(developer, 'developer') }),
    ...(roles != null && { roles: list(roles, 'roles').map(roleOf) }),
  };
}

function quantityOf(given: unknown): QuantityInput {
  const { metric, value, unit, benchmark } = record(given, 'quantities');
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse('the value of a quantity is a number');
  return {
    metric: words(metric, 'metric'),
    value,
    ...(unit != null && { unit: words(unit, 'unit') }),
    ...(benchmark != null && { benchmark: words(benchmark, 'benchmark') }),
  };
}

function judgementOf(given: unknown): JudgementInput {
  const { id, holds } = record(given, 'judgements');
  if (typeof holds !== 'boolean') throw refuse('whether a judgement holds is true or false');
  return { id: words(id, 'id'), holds };
}

function roleOf(given: unknown) {
  const found = SCOPE_ACTORS.find((actor) => actor === given);
  if (found !== undefined) return found;
  throw new QuestionError('BAD_ARGUMENT', 'A system has no such role.', ['system', 'roles'], SCOPE_ACTORS);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('it is not JSON');
  }
}

function record(given: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw refuse(`${what}: an object is expected`);
  return Object.fromEntries(Object.entries(given));
}

function list(given: unknown, what: string): readonly unknown[] {
  if (Array.isArray(given) && given.length <= 300) return given;
  throw refuse(`${what}: a list of at most 300 is expected`);
}

function words(given: unknown, what: string): string {
  if (typeof given === 'string') return given;
  throw refuse(`${what}: text is expected`);
}

function refuse(why: string): QuestionError {
  return new QuestionError('BAD_ARGUMENT', `The system cannot be read: ${why}.`, ['system'], [EXAMPLE]);
}

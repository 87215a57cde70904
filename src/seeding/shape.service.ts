import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import type { FieldPath } from '../catalogue/finding.js';
import { nearest } from '../catalogue/nearest.js';
import { type Problem, problemsOf } from './field-rule.js';
import type { RuleContext } from './field.decorator.js';

/** More say no more: whoever gets so many has the wrong file. */
const MAX_PROBLEMS = 200;

export type Shaped<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What to write where a field that people forget is missing. */
const MISSING: Readonly<Record<string, string>> = {
  pinpoint: 'say where in the text it stands: section, article, page or heading',
  rationale: 'say in one sentence, which a critic could attack, why this covers the scenario at the layer',
  strength: 'write nominal, partial or substantial, as seeds/README.md explains',
  confidence: 'write how sure you are: very-likely, likely, uncertain, unlikely or very-unlikely',
  evidence: 'write read, read-secondary or recalled',
  source: 'write the key of one of the sources of this file',
};

/** Check a plain value against the class of its file: every problem, in the order of the class and of the lists. */
export function shape<T extends object>(type: ClassConstructor<T>, plain: unknown): Shaped<T> {
  const nulls = nullsIn(plain, []);
  if (nulls.length > 0) return { ok: false, problems: nulls.slice(0, MAX_PROBLEMS) };
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    const remedy = 'begin with the keys that the schema in the first line names';
    return { ok: false, problems: [{ code: 'BAD_VALUE', at: [], message: 'the file is not a set of fields', remedy }] };
  }
  const value = plainToInstance(type, plain);
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length === 0) return { ok: true, value };
  const problems = errors.slice(0, MAX_PROBLEMS).flatMap((error) => problemsIn(error, []));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  const remedy = 'hold it against the schema that its first line names';
  return { ok: false, problems: [{ code: 'BAD_VALUE', at: [], message: 'the file does not fit its schema', remedy }] };
}

function nullsIn(value: unknown, at: FieldPath): readonly Problem[] {
  if (value === null) {
    const remedy = 'write one or remove the key; quote text with a comma inside { } or [ ], which cut it there';
    return [{ code: 'EMPTY_VALUE', at, message: `${at.at(-1) ?? 'the file'} has no value`, remedy }];
  }
  if (typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((member, i) => nullsIn(member, [...at, i]));
  return Object.entries(value).flatMap(([key, field]) => nullsIn(field, [...at, key]));
}

function problemsIn(error: ValidationError, above: FieldPath): readonly Problem[] {
  const at = [...above, Array.isArray(error.target) ? Number(error.property) : error.property];
  return [...ownProblems(error, at), ...(error.children ?? []).flatMap((child) => problemsIn(child, at))];
}

function ownProblems(error: ValidationError, at: FieldPath): readonly Problem[] {
  const { property, constraints = {}, contexts = {} } = error;
  if (Object.keys(constraints).length === 0) return [];
  if ('whitelistValidation' in constraints) return [unknownField(error, at)];
  if (error.value === undefined) {
    const remedy = MISSING[property] ?? `add ${property}`;
    return [{ code: 'MISSING_FIELD', at, message: `${property} is missing`, remedy }];
  }
  return Object.values(contexts as Record<string, RuleContext>).flatMap(({ rule }) =>
    problemsOf(rule, error.value).map((problem) => ({
      ...problem,
      at: [...at, ...problem.at],
      message: `${property}: ${problem.message}`,
    })),
  );
}

function unknownField({ property, target }: ValidationError, at: FieldPath): Problem {
  const close = target === undefined ? [] : nearest(property, fieldsOf(target));
  const remedy = close.length > 0 ? `did you mean ${close.join(' or ')}?` : 'remove it, or see the schema for the name';
  return { code: 'UNKNOWN_FIELD', at, message: `there is no field ${property} here`, remedy };
}

function fieldsOf(target: object): readonly string[] {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  return [...new Set(metadata.map(({ propertyName }) => propertyName))];
}

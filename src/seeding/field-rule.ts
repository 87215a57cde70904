import type { FieldPath } from '../catalogue/finding.js';

/** Why a value does not fit its field; `at` leads from the field to the part that does not. */
export interface Problem {
  readonly code: string;
  readonly at: FieldPath;
  readonly message: string;
  readonly remedy: string;
}

/** What a field of a seed file takes: the check and, for editors, the same as JSON Schema. */
export interface FieldRule {
  readonly name: string;
  readonly schema: object;
  /** the first problem */
  readonly problem: (value: unknown) => Problem | undefined;
  /** all of them, where there can be several */
  readonly problems?: (value: unknown) => readonly Problem[];
}

export function badValue(message: string, remedy: string, at: FieldPath = []): Problem {
  return { code: 'BAD_VALUE', at, message, remedy };
}

/** How a value is quoted in a message: short, on one line. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

/** A list whose members all keep to the rule. */
export function listOf(rule: FieldRule): FieldRule {
  const problems = (value: unknown): readonly Problem[] => {
    if (!Array.isArray(value)) return [badValue(`${quoted(value)} is not a list`, 'write a list: one "- " a line')];
    return value.flatMap((member, i) =>
      problemsOf(rule, member).map((problem) => ({ ...problem, at: [i, ...problem.at] })),
    );
  };
  return {
    name: `listOf${rule.name}`,
    schema: { type: 'array', items: rule.schema },
    problem: (value) => problems(value)[0],
    problems,
  };
}

/** Every problem that a rule finds. */
export function problemsOf(rule: FieldRule, value: unknown): readonly Problem[] {
  if (rule.problems) return rule.problems(value);
  const problem = rule.problem(value);
  return problem === undefined ? [] : [problem];
}

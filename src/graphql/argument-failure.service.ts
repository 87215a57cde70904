import type { ValidationError } from 'class-validator';
import { GraphQLError } from 'graphql';

/** What class-validator objects to, as one error: the first finding's path and accepted values, all messages. */
export function argumentFailure(errors: readonly ValidationError[]): GraphQLError {
  const findings = errors.flatMap((error) => flatten(error, []));
  const [first] = findings;
  return new GraphQLError(findings.map((finding) => finding.message).join(' '), {
    extensions: { code: 'BAD_ARGUMENT', argument: first?.path ?? [], accepted: first?.accepted ?? [] },
  });
}

interface ArgumentFinding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly accepted: readonly string[];
}

function flatten(error: ValidationError, above: readonly (string | number)[]): readonly ArgumentFinding[] {
  const key = /^\d+$/.test(error.property) ? Number(error.property) : error.property;
  const path = [...above, key];
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    path,
    message: `${path.join('.')}: ${message}.`,
    accepted: acceptedBy(error.contexts?.[constraint]),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

function acceptedBy(context: unknown): readonly string[] {
  if (typeof context !== 'object' || context === null || !('accepted' in context)) return [];
  return Array.isArray(context.accepted) ? context.accepted.map(String) : [];
}

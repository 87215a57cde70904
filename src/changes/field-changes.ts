import type { Definition, Scope, Subject } from '../catalogue/entries.js';
import { criteriaText } from '../criteria/criteria-text.js';
import { isDefinition, isProvision, isRedLine } from './clauses.js';

/** A recorded field that two versions of a clause differ in, in words; null where it is not recorded. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** false for what says where and how the clause was read, or words the registry's own summary */
  readonly substantive: boolean;
}

type Fields = Readonly<Record<string, string | null>>;

/** What can differ without any change of the clause itself. */
const EDITORIAL = new Set(['pinpoint', 'summary', 'source', 'evidence']);

/** Every field that differs, in a fixed order. Clauses that references name are compared by their slugs. */
export function fieldChanges(before: Subject, after: Subject): readonly FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field): readonly FieldChange[] => {
    const [from, to] = [old[field] ?? null, now[field] ?? null];
    return from === to ? [] : [{ field, before: from, after: to, substantive: !EDITORIAL.has(field) }];
  });
}

function fieldsOf(subject: Subject): Fields {
  if (isRedLine(subject)) {
    return {
      pinpoint: subject.pinpoint,
      kind: subject.kind,
      statement: subject.statement,
      trigger: slugs(subject.trigger),
      responses: list(subject.responses),
      ...scopeFields(subject.scope),
      appliesFrom: subject.appliesFrom ?? null,
      ...read(subject),
    };
  }
  if (isDefinition(subject)) {
    return {
      pinpoint: subject.pinpoint,
      concept: subject.concept.slug,
      term: subject.term,
      summary: subject.summary,
      criteria: subject.criteria === undefined ? null : criteriaText(subject.criteria),
      appliesFrom: subject.appliesFrom ?? null,
      ...read(subject),
    };
  }
  if (isProvision(subject)) {
    return {
      pinpoint: subject.pinpoint,
      summary: subject.summary,
      duties: list(subject.duties),
      ...scopeFields(subject.scope),
      appliesFrom: subject.appliesFrom ?? null,
      ...read(subject),
    };
  }
  return { summary: subject.summary };
}

function scopeFields(scope: Scope | null): Fields {
  if (scope === null) return {};
  return {
    'scope.actor': scope.actor,
    'scope.definitions': scope.definitionsKnown ? slugs(scope.definitions) : 'unknown',
    'scope.upon': slugs(scope.upon),
    'scope.when': scope.when ?? null,
    'scope.unless': slugs(scope.unless),
    'scope.further': scope.further ?? null,
  };
}

function read({ source, evidence }: { source: { title: string }; evidence: string }): Fields {
  return { source: source.title, evidence };
}

function slugs(definitions: readonly Definition[]): string | null {
  return list(definitions.map(({ slug }) => slug));
}

function list(words: readonly string[]): string | null {
  return words.length === 0 ? null : [...words].sort().join(', ');
}

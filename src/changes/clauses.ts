import type { Definition, Intervention, Provision, RedLine, Subject } from '../catalogue/entries.js';
import { kindOf } from '../catalogue/ids.js';

/** What a text consists of. */
export type Clause = Provision | Definition | RedLine;

/** Every clause of a text: red lines, definitions, provisions, each in published order. */
export function clausesOf(intervention: Intervention): readonly Clause[] {
  return [...intervention.redLines, ...intervention.definitions, ...intervention.provisions];
}

export function isRedLine(subject: Subject): subject is RedLine {
  return kindOf(subject.id) === 'red-line';
}

export function isDefinition(subject: Subject): subject is Definition {
  return kindOf(subject.id) === 'definition';
}

export function isProvision(subject: Subject): subject is Provision {
  return kindOf(subject.id) === 'provision';
}

/** The same line of two versions, as far as names go: one kind, one slug. */
export function sameName(a: Subject, b: Subject): boolean {
  return a.slug === b.slug && kindOf(a.id) === kindOf(b.id);
}

/** The conditions on which a clause rests, and what they come to. */
import type { Definition, Provision, RedLine, Scope } from '../catalogue/entries.js';
import type { ScopeActor } from '../catalogue/scales.js';
import { allOf, anyOf, negated, type Verdict } from '../criteria/verdict.js';
import type { Condition, ConditionKind } from './assessment.js';
import type { VerdictOf } from './verdicts.js';

export interface Conditions {
  /** of the scope first, then of the occasion, each in the order of the record */
  readonly list: readonly Condition[];
  /** whether the system is in scope */
  readonly scope: Verdict;
  /** whether what sets the clause off has happened; null where nothing needs to */
  readonly occasion: Verdict | null;
}

const NO_TRIGGER = 'the record has no trigger that could be tested';
const OTHERS: ReadonlySet<ScopeActor> = new Set(['authority', 'state']);

/** Whether a clause lies on authorities or states. */
export function liesOnOthers({ scope }: Provision | RedLine): boolean {
  return scope !== null && OTHERS.has(scope.actor);
}

/** Of a provision with a scope. `roles`: what the assessed is. */
export function conditionsOf(scope: Scope, verdictOf: VerdictOf, roles: ReadonlySet<ScopeActor>): Conditions {
  const make = (kind: ConditionKind) => (definition: Definition) => made(kind, definition, verdictOf);
  const definitions = scope.definitions.map(make('definition'));
  const exceptions = scope.unless.map(make('exception'));
  const events = scope.upon.map(make('event'));
  const unread = scope.definitionsKnown
    ? []
    : [words('unread', 'the text makes it depend on a definition not on record')];
  const bears = OTHERS.has(scope.actor) || roles.has(scope.actor);
  const role = bears ? [] : [words('role', `it lies on whoever is the ${scope.actor}`)];
  const further = scope.further === undefined ? [] : [words('further', scope.further)];
  const when = scope.when === undefined ? [] : [words('occasion', scope.when)];
  const combined =
    definitions.length === 0
      ? 'applies'
      : combine(
          scope,
          definitions.map(({ verdict }) => verdict),
        );
  const apart = [...exceptions, ...role, ...further, ...unread].map(({ verdict }) => verdict);
  const occasions = [
    ...(events.length === 0 ? [] : [eventVerdict(scope.upon, events)]),
    ...when.map((one) => one.verdict),
  ];
  return {
    list: [...definitions, ...exceptions, ...role, ...further, ...unread, ...events, ...when],
    scope: allOf([combined, ...apart]),
    occasion: occasions.length === 0 ? null : allOf(occasions),
  };
}

/** Of a red line whose text has no scope: any of its triggers. */
export function triggerConditions(trigger: readonly Definition[], verdictOf: VerdictOf): Conditions {
  const list = trigger.map((definition) => made('event', definition, verdictOf));
  if (list.length === 0) return withoutTrigger({ list, scope: 'applies', occasion: null });
  return { list, scope: 'applies', occasion: anyOf(list.map(({ verdict }) => verdict)) };
}

/** The same, with a trigger that nobody can test, since none is on record. */
export function withoutTrigger({ list, scope }: Conditions): Conditions {
  return { list: [...list, words('occasion', NO_TRIGGER)], scope, occasion: 'undecided' };
}

function made(kind: ConditionKind, definition: Definition, verdictOf: VerdictOf): Condition {
  const found = verdictOf(definition);
  const verdict = kind === 'exception' ? negated(found) : found;
  return { kind, verdict, text: definition.term, definition };
}

function words(kind: ConditionKind, text: string): Condition {
  return { kind, verdict: 'undecided', text, definition: null };
}

function combine({ combine: how }: Scope, verdicts: readonly Verdict[]): Verdict {
  return how === 'anyOf' ? anyOf(verdicts) : allOf(verdicts);
}

/**
 * Several events are alternatives, save that deployment is the occasion of the others: `deploy` and `critical-harm`
 * are deployment at a risk of critical harm, four kinds of incident are any of them.
 */
function eventVerdict(upon: readonly Definition[], events: readonly Condition[]): Verdict {
  const isAct = (i: number): boolean => upon[i]?.concept.slug === 'deployment';
  const acts = events.filter((_, i) => isAct(i)).map(({ verdict }) => verdict);
  const others = events.filter((_, i) => !isAct(i)).map(({ verdict }) => verdict);
  return allOf([...acts, ...(others.length === 0 ? [] : [anyOf(others)])]);
}

import type { Catalogue } from '../catalogue/catalogue.js';
import type { Scope, Subject } from '../catalogue/entries.js';
import { type Aspect, aspect } from './aspects.js';
import { isDefinition, isProvision, isRedLine } from './clauses.js';
import { compareDefinitions } from './compare-definitions.js';
import { type ComputedDirection, combine } from './computed-direction.js';
import { conditionAspect } from './condition-aspects.js';
import { setAspect } from './set-aspect.js';

const SILENT = 'together the clauses are recorded alike in both versions; what differs is in the words of the text';

/**
 * Clauses that split, merged or both are compared as wholes: a part that covers less than what it comes from is no
 * weakening while the other parts cover the rest. All are of one kind.
 */
export function compareTogether(
  catalogue: Catalogue,
  before: readonly Subject[],
  after: readonly Subject[],
): ComputedDirection {
  const computed = ofOneKind(catalogue, before, after);
  const slugs = (side: readonly Subject[]) => side.map(({ slug }) => slug).join(', ');
  return { ...computed, reason: `${slugs(before)} became ${slugs(after)}. ${computed.reason}` };
}

function ofOneKind(catalogue: Catalogue, before: readonly Subject[], after: readonly Subject[]): ComputedDirection {
  const definitions = { old: before.filter(isDefinition), now: after.filter(isDefinition) };
  if (definitions.old.length > 0) return compareDefinitions(catalogue, definitions.old, definitions.now);
  const lines = { old: before.filter(isRedLine), now: after.filter(isRedLine) };
  if (lines.old.length > 0) {
    const [old, now] = [lines.old, lines.now].map((side) => ({
      trigger: [...new Set(side.flatMap(({ trigger }) => trigger))],
      responses: side.flatMap(({ responses }) => responses),
    }));
    const triggers = { before: old?.trigger ?? [], after: now?.trigger ?? [] };
    return combine(
      [
        conditionAspect('trigger', { ...triggers, combine: 'any-of', name: 'the trigger', wider: 'stronger' }),
        setAspect('responses', 'response', unique(old?.responses ?? []), unique(now?.responses ?? [])),
      ],
      SILENT,
    );
  }
  const provisions = { old: before.filter(isProvision), now: after.filter(isProvision) };
  return combine(
    [
      setAspect(
        'duties',
        'duty to',
        unique(provisions.old.flatMap(({ duties }) => duties)),
        unique(provisions.now.flatMap(({ duties }) => duties)),
      ),
      scopes([...provisions.old, ...provisions.now].map(({ scope }) => scope)),
    ],
    SILENT,
  );
}

/** Scopes of parts do not add up: they are alike, or left open. */
function scopes(all: readonly (Scope | null)[]): Aspect {
  const forms = new Set(all.map((scope) => JSON.stringify(scope === null ? null : slugsOf(scope))));
  return forms.size <= 1 ? aspect('scope', 'none') : aspect('scope', 'open', 'the parts have scopes of their own');
}

function slugsOf(scope: Scope) {
  const slugs = (list: Scope['definitions']) => list.map(({ slug }) => slug);
  return { ...scope, definitions: slugs(scope.definitions), upon: slugs(scope.upon), unless: slugs(scope.unless) };
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}

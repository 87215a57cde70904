import type { Catalogue } from '../catalogue/catalogue.js';
import { criterionNodes } from '../catalogue/criterion-nodes.js';
import type { Definition } from '../catalogue/entries.js';
import { type Aspect, aspect } from './aspects.js';
import { type ComputedDirection, combine } from './computed-direction.js';
import { conditionAspect } from './condition-aspects.js';
import { dateAspect } from './date-aspect.js';
import { roleOf } from './definition-role.js';
import { setAspect } from './set-aspect.js';

const SILENT = 'the criteria cover the same cases in both versions; what differs is in the words of the text';

/**
 * A definition is as strong as what hangs on it: one that reaches red lines or duties is stronger the more it covers,
 * one that excepts from them weaker. Where nothing hangs on it, or both, it has no direction of its own. Several on a
 * side are one definition that was split or merged: together they cover what any one of them covers.
 */
export function compareDefinitions(
  catalogue: Catalogue,
  before: readonly Definition[],
  after: readonly Definition[],
): ComputedDirection {
  return combine(
    [
      criteriaAspect(catalogue, before, after),
      useAspect(catalogue, before, after),
      deciders(before, after),
      ...dates(before, after),
    ],
    SILENT,
  );
}

function criteriaAspect(catalogue: Catalogue, before: readonly Definition[], after: readonly Definition[]): Aspect {
  const all = [...before, ...after];
  if (all.some(({ criteria }) => criteria === undefined)) {
    return aspect('criteria', 'open', 'criteria are not recorded for both versions');
  }
  const { reaches, excepts } = uses(catalogue, all);
  const wider = excepts && !reaches ? 'weaker' : 'stronger';
  const found = conditionAspect('criteria', { before, after, combine: 'any-of', name: 'the definition', wider });
  if (reaches !== excepts || found.effect === 'none' || found.effect === 'open') return found;
  const why = reaches ? 'duties hang on it and exceptions too' : 'no red line or duty hangs on it';
  return { ...found, effect: 'open', says: `${found.says}, but ${why}` };
}

/**
 * What follows when it is met: whether anything hangs on it at all, and which responses the red lines that it triggers
 * ask for. Of the responses only inclusion counts; some for others is told with the red lines themselves.
 */
function useAspect(catalogue: Catalogue, before: readonly Definition[], after: readonly Definition[]): Aspect {
  const [old, now] = [uses(catalogue, before), uses(catalogue, after)];
  if (old.excepts || now.excepts) return aspect('use', 'none');
  if (old.reaches !== now.reaches) {
    return now.reaches
      ? aspect('use', 'stronger', 'a red line or duty now hangs on it, where none did')
      : aspect('use', 'weaker', 'no red line or duty hangs on it any longer');
  }
  const found = setAspect('use', 'response', responsesTo(before), responsesTo(after));
  if (found.says === '') return found;
  const says = `what follows when it is met ${found.says}`;
  return aspect('use', found.effect === 'both' ? 'none' : found.effect, says);
}

function responsesTo(definitions: readonly Definition[]): readonly string[] {
  const lines = definitions.flatMap(({ triggers }) => triggers);
  return [...new Set(lines.flatMap(({ responses }) => responses))].sort();
}

function uses(catalogue: Catalogue, definitions: readonly Definition[]) {
  const roles = definitions.map((definition) => roleOf(catalogue, definition));
  return {
    reaches: roles.some(({ reaches }) => reaches.length > 0),
    excepts: roles.some(({ excepts }) => excepts.length > 0),
  };
}

function deciders(before: readonly Definition[], after: readonly Definition[]): Aspect {
  const [old, now] = [decidersOf(before), decidersOf(after)];
  if (old === now || old === '' || now === '') return aspect('decider', 'none');
  return aspect('decider', 'open', `who decides was ${old} and is ${now}`);
}

function decidersOf(definitions: readonly Definition[]): string {
  const leaves = definitions.flatMap(({ criteria }) => (criteria === undefined ? [] : [...criterionNodes(criteria)]));
  const names = leaves.flatMap(({ criterion }) => (criterion.kind === 'judgement' ? [criterion.decidedBy] : []));
  return [...new Set(names)].sort().join('; ');
}

function dates(before: readonly Definition[], after: readonly Definition[]): readonly Aspect[] {
  const [old, ...olds] = before;
  const [now, ...nows] = after;
  const single = olds.length === 0 && nows.length === 0;
  return single && old !== undefined && now !== undefined ? [dateAspect(old, now)] : [];
}

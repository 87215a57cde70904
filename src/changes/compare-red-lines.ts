import type { RedLine } from '../catalogue/entries.js';
import { ANATOMY_CRITERIA, type AnatomyCriterion } from '../catalogue/scales.js';
import { type Aspect, aspect } from './aspects.js';
import { type ComputedDirection, combine } from './computed-direction.js';
import { conditionAspect } from './condition-aspects.js';
import { dateAspect } from './date-aspect.js';
import { scopeAspects } from './scope-aspects.js';
import { setAspect } from './set-aspect.js';

const SILENT =
  'trigger, responses, scope and date are recorded alike in both versions; what differs is in the words of the text';

/** A red line that is met more often, or calls for more, is stronger. Any one of its triggers suffices to reach it. */
export function compareRedLines(before: RedLine, after: RedLine): ComputedDirection {
  const triggers = new Set([...before.trigger, ...after.trigger]);
  return combine(
    [
      conditionAspect('trigger', {
        before: before.trigger,
        after: after.trigger,
        combine: 'any-of',
        name: 'the trigger',
        wider: 'stronger',
      }),
      setAspect('responses', 'response', before.responses, after.responses),
      ...scopeAspects(before.scope, after.scope, triggers),
      dateAspect(before, after),
      anatomyAspect(before, after),
    ],
    SILENT,
  );
}

/** Points of the anatomy that were gained or lost; a change from or to unknown is none of the text. */
function anatomyAspect(before: RedLine, after: RedLine): Aspect {
  const moved = (from: boolean, to: boolean): readonly AnatomyCriterion[] =>
    ANATOMY_CRITERIA.filter((one) => before.anatomy[one].holds === from && after.anatomy[one].holds === to);
  const [gained, lost] = [moved(false, true), moved(true, false)];
  const says = [
    ...(gained.length > 0 ? [`gains ${gained.map(inWords).join(', ')}`] : []),
    ...(lost.length > 0 ? [`loses ${lost.map(inWords).join(', ')}`] : []),
  ].join(' and ');
  const effect = gained.length > 0 ? (lost.length > 0 ? 'both' : 'stronger') : lost.length > 0 ? 'weaker' : 'none';
  return aspect('anatomy', effect, says === '' ? '' : `as a line to be checked it ${says}`);
}

const WORDS: Readonly<Record<AnatomyCriterion, string>> = {
  quantifiedOrTestable: 'a quantified or testable trigger',
  observableBeforeHarm: 'a crossing that shows before harm',
  namedOutsideDecider: 'a named decider from outside',
  consequenceFixedInAdvance: 'a consequence fixed in advance',
  outsideCheck: 'a check from outside',
  noExitClause: 'freedom from exit clauses',
};

function inWords(criterion: AnatomyCriterion): string {
  return WORDS[criterion];
}

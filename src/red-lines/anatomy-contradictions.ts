import type { Catalogue } from '../catalogue/catalogue.js';
import type { RedLine } from '../catalogue/entries.js';
import type { Finding } from '../catalogue/finding.js';
import type { Id } from '../catalogue/ids.js';
import type { AnatomyCriterion } from '../catalogue/scales.js';
import { canBeMetWithout, triggerCriteria } from './trigger-limbs.js';

const CODE = 'ANATOMY_CONTRADICTION';

/** Numbers that size a harm: the rubric does not take them for a quantified trigger. */
const HARM: ReadonlySet<Id> = new Set(['metric/deaths', 'metric/deaths-or-serious-injuries', 'metric/damage']);

/**
 * Grades of the anatomy that what is recorded of the same line, or of others, proves wrong. The rubric takes a stated
 * fact or event for a testable trigger just as a number or a test, and whether a judgement is one of fact or of degree
 * is for a reader: a line without any number is no contradiction by itself. What can be proven is:
 * - graded as quantified or testable, though no definition, event or occasion is recorded that could settle it;
 * - so graded, though it cannot be met without a judgement that the registry itself holds to be one of degree, in
 *   that another line which rests on this judgement alone is graded as not testable;
 * - graded as not testable, though numbers alone, other than the size of a harm, meet the trigger and no further
 *   condition is recorded;
 * - graded with a consequence fixed in advance, though no response is recorded.
 * Deciders, checks and exits are recorded in words only and contradict nothing.
 */
export function anatomyContradictions(catalogue: Catalogue): readonly Finding[] {
  const ofDegree = judgementsOfDegree(catalogue);
  return catalogue.redLines.flatMap((line) => [
    ...finding(line, 'quantifiedOrTestable', triggerFault(line, ofDegree)),
    ...finding(line, 'consequenceFixedInAdvance', consequenceFault(line)),
  ]);
}

function finding(line: RedLine, criterion: AnatomyCriterion, fault: Fault | undefined): readonly Finding[] {
  return fault === undefined ? [] : [{ code: CODE, entry: line.id, path: ['anatomy', criterion, 'holds'], ...fault }];
}

type Fault = Pick<Finding, 'message' | 'remedy'>;

function triggerFault(line: RedLine, ofDegree: ReadonlyMap<Id, RedLine>): Fault | undefined {
  const { holds } = line.anatomy.quantifiedOrTestable;
  if (holds === 'unknown') return undefined;
  if (line.trigger.length === 0) return holds ? unrecorded(line) : undefined;
  const criteria = triggerCriteria(line);
  if (criteria === undefined) return undefined;
  if (holds) {
    const used = new Set<Id>();
    const degree = (judgement: Id | undefined) => judgement !== undefined && ofDegree.has(judgement);
    const met = canBeMetWithout(criteria, (leaf) => {
      const helps = leaf.kind === 'judgement' && degree(leaf.judgement);
      if (helps && leaf.judgement !== undefined) used.add(leaf.judgement);
      return helps;
    });
    return met ? undefined : judged(used, ofDegree);
  }
  const numbersSuffice = canBeMetWithout(criteria, (leaf) => leaf.kind === 'judgement' || HARM.has(leaf.metric));
  return numbersSuffice && !hasConditions(line) ? numbers() : undefined;
}

function unrecorded({ scope }: RedLine): Fault | undefined {
  if (scope !== null && (scope.upon.length > 0 || scope.when !== undefined)) return undefined;
  return {
    message: 'is graded as quantified or testable, but no definition or event is recorded that could settle it',
    remedy: 'record what triggers the line as a definition, or grade it as not testable',
  };
}

function judged(used: ReadonlySet<Id>, ofDegree: ReadonlyMap<Id, RedLine>): Fault {
  const shown = [...used].map((id) => `${id} (so graded in ${ofDegree.get(id)?.id ?? ''})`);
  return {
    message: `is graded as quantified or testable, but always needs a judgement of degree: ${shown.join(', ')}`,
    remedy: 'grade both lines alike, or record the limb that a number or fact settles by itself',
  };
}

function numbers(): Fault {
  return {
    message: 'is graded as not testable, but its criteria can be met by numbers alone',
    remedy: 'grade it as testable, or record the judgement that is needed beside the number',
  };
}

function consequenceFault({ anatomy, responses }: RedLine): Fault | undefined {
  if (anatomy.consequenceFixedInAdvance.holds !== true || responses.length > 0) return undefined;
  return {
    message: 'is graded with a consequence fixed in advance, but no response is recorded',
    remedy: 'record the response, or grade the consequence as not fixed',
  };
}

/** Judgements that are all that a line rests on, where that line is graded as not testable; with that line. */
function judgementsOfDegree({ redLines }: Catalogue): ReadonlyMap<Id, RedLine> {
  const found = new Map<Id, RedLine>();
  for (const line of redLines) {
    const [only, ...others] = line.trigger;
    const leaf = others.length === 0 ? only?.criteria : undefined;
    if (leaf?.kind !== 'judgement' || leaf.judgement === undefined || hasConditions(line)) continue;
    if (line.anatomy.quantifiedOrTestable.holds === false && !found.has(leaf.judgement))
      found.set(leaf.judgement, line);
  }
  return found;
}

/** Whether the line asks for more than its trigger, so that its grade may rest on that. */
function hasConditions({ scope, trigger }: RedLine): boolean {
  if (scope === null) return false;
  const more = [...scope.definitions, ...scope.upon].some((definition) => !trigger.includes(definition));
  return more || !scope.definitionsKnown || scope.when !== undefined || scope.further !== undefined;
}

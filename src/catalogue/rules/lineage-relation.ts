import type { InterventionPart } from '../parts.js';
import type { LineageStepPart } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'LINEAGE_RELATION';

/** What is rescinded may have something put in its place, or nothing. */
export const lineageRelation: Rule = {
  code: CODE,
  says: 'A lineage step says supersedes exactly where the later text does, and rescinded where nothing follows.',
  *check({ parts }) {
    const interventions = new Map(parts.interventions.map((x) => [x.id, x]));
    for (const step of parts.lineageSteps) {
      const next = step.to === undefined ? undefined : interventions.get(step.to);
      // A missing intervention is a dangling reference.
      if (step.to !== undefined && next === undefined) continue;
      const fitting = fittingRelations(step, next);
      if (fitting.includes(step.relation)) continue;
      yield {
        code: CODE,
        entry: step.id,
        path: ['relation'],
        message: `${step.relation}, where the entries make it ${fitting.join(' or ')}`,
        remedy: `correct the relation, or supersedes of ${step.to ?? 'the text that follows'}`,
      };
    }
  },
};

function fittingRelations(
  { from }: LineageStepPart,
  next: InterventionPart | undefined,
): readonly LineageStepPart['relation'][] {
  if (next === undefined) return ['rescinded'];
  return next.supersedes === from ? ['supersedes'] : ['successor', 'rescinded'];
}

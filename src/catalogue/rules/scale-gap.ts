import { FRAME } from '../finding.js';
import type { FramePart } from '../parts-frame.js';
import type { Rule } from '../rule.js';
import { ANATOMY_CRITERIA, CONFIDENCES, EVIDENCE, STRENGTHS } from '../scales.js';

const CODE = 'SCALE_GAP';

export const scaleGap: Rule = {
  code: CODE,
  says: 'Each strength, confidence, kind of evidence and criterion of the rubric is explained once.',
  *check({ parts }) {
    for (const { path, scale, explained } of scales(parts.frame)) {
      for (const step of scale) {
        const count = explained.filter((slug) => slug === step).length;
        if (count === 1) continue;
        yield {
          code: CODE,
          entry: FRAME,
          path,
          message: `${step} is explained ${count === 0 ? 'nowhere' : `${count} times`}`,
          remedy: count === 0 ? 'say what it means' : 'keep one',
        };
      }
    }
  },
};

function scales({ strengths, confidence, evidence, rubric }: FramePart) {
  const slugs = (list: readonly { readonly slug: string }[]) => list.map((step) => step.slug);
  return [
    { path: ['strengths'], scale: STRENGTHS, explained: slugs(strengths) },
    { path: ['confidence'], scale: CONFIDENCES, explained: slugs(confidence) },
    { path: ['evidence'], scale: EVIDENCE, explained: slugs(evidence) },
    { path: ['rubric', 'criteria'], scale: ANATOMY_CRITERIA, explained: rubric.criteria.map((x) => x.criterion) },
  ];
}

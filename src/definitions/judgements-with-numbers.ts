import type { Catalogue } from '../catalogue/catalogue.js';
import { criterionNodes } from '../catalogue/criterion-nodes.js';
import type { Finding } from '../catalogue/finding.js';

/** Figures, and numbers in words where something is counted or measured; not dates, citations and names of levels. */
const CITED =
  /\([^)]*\)|\b(?:Art(?:icle|\.)?|Annex|Section|§+|Measure|Appendix|Directive|Code section|SL|GPT-?|SHA-?)\s*-?\s*[\dIVX][\w./()-]*|\b(?:19|20)\d\d(?:-(?:19|20)\d\d)?\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:ASL|CBRN|CCL|AI R&D)-\d\b/g;
const COUNTED =
  /\d|\b(?:half|twice|twofold|tenfold|doubl\w*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b(?=.{0,30}\b(?:times|per cent|percent|hours?|days?|weeks?|months?|years?|people|deaths|generations|model|users|dollars|euros?|operations|twelve)\b)/i;

/**
 * Judgements whose text holds a number that could be a threshold of its own: advice to authors, not an error, since
 * some numbers only describe. In published order.
 */
export function judgementsWithNumbers(catalogue: Catalogue): readonly Finding[] {
  return catalogue.definitions.flatMap(({ id, criteria }) =>
    criteria === undefined
      ? []
      : [...criterionNodes(criteria)].flatMap(({ path, criterion }): readonly Finding[] => {
          if (criterion.kind !== 'judgement') return [];
          const number = COUNTED.exec(criterion.text.replaceAll(CITED, ' '))?.[0];
          if (number === undefined) return [];
          return [
            {
              code: 'JUDGEMENT_WITH_NUMBER',
              entry: id,
              path,
              message: `a judgement that holds a number ("${number}"): ${criterion.text}`,
              remedy: 'if it is a threshold, make it a comparison of a metric beside the judgement',
            },
          ];
        }),
  );
}

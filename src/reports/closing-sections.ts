/** What stands at the end of every report: how it was made, and what it cannot say. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from '../citations/edition.js';
import { counted } from '../figures/question-words.js';
import { type Block, heading, type Inlines, paragraph } from './report-model.js';

export function methodSection({ frame }: Catalogue, edition: Edition): readonly Block[] {
  const strengths = frame.strengths.map(({ title, means }): Inlines => [`${title}: ${means}`]);
  const [reliability] = frame.reliability;
  return [
    heading(1, 'Method and limits'),
    paragraph(frame.model.summary),
    paragraph('How strongly a clause covers a cell is judged on this scale:'),
    { kind: 'list', items: strengths },
    paragraph(
      'A cell has the best strength of the claims that count. “Absent” says that somebody looked and found nothing; “not assessed”, that nobody has looked: it is never counted as a gap, nor as cover. What the registry does not know of may exist.',
    ),
    ...(edition.unreviewed
      ? [paragraph('All judgements of this edition were coded by machine, and no person has reviewed them.')]
      : []),
    ...(reliability === undefined
      ? []
      : [
          paragraph(
            `Two blind codings of ${counted(reliability.sample, 'claim')} agreed exactly in ${percent(reliability.exactAgreement)} and within one step in ${percent(reliability.withinOneStep)} of cases (weighted kappa ${reliability.weightedKappa}).`,
          ),
        ]),
    paragraph('Texts are given in other words than their own: what binds is the text at the place in the footnote.'),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

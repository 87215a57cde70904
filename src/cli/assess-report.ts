/** `redlines assess`: what applies to a system. */
import { type DutyVerdict, STANDINGS, type SystemAssessment } from '../applicability/assessment.js';
import { factInWords } from '../applicability/ranked-fact.js';
import { REACHES } from '../applicability/reach.js';
import { rankOn } from '../catalogue/scales.js';
import { assessData } from './assess-json.js';
import type { ReadFrom } from './read-from.js';
import type { Report } from './report.js';
import { counted, words } from './text.js';

const MOST_FACTS = 10;

interface Reached {
  readonly reach: (typeof REACHES)[number];
}

/** Nearest first; within one reach the order of the answer stays. */
function byReach(a: Reached, b: Reached): number {
  return rankOn(REACHES, a.reach) - rankOn(REACHES, b.reach);
}

/** A line for each regime whose reach is known; those that bind who joins them share one. */
function reachLines(regimes: SystemAssessment['regimes']): readonly string[] {
  const joined = regimes.filter(({ reach }) => reach === 'if-joined').map(({ regime }) => regime.name);
  const known = regimes.filter(({ reach }) => reach !== 'if-joined').toSorted(byReach);
  return [
    ...known.map(({ regime, reach, because }) => `${regime.name}: ${words(reach)}, ${because}`),
    ...(joined.length > 0 ? [`only if joined: ${joined.join('; ')}`] : []),
  ];
}

export function assessReport(from: ReadFrom, assessment: SystemAssessment): Report {
  const { definitions, obligations, groups, redLines, missing, regimes } = assessment;
  const decided = definitions.filter(({ verdict }) => verdict !== 'undecided');
  const shown = ({ onOthers, standing }: DutyVerdict): boolean => !onOthers && standing !== 'not-owed';
  const ours = obligations.filter(({ onOthers }) => !onOthers);
  const standings = STANDINGS.map(
    (standing) => `${ours.filter((one) => one.standing === standing).length} ${words(standing)}`,
  );
  return {
    head: {
      title: `What applies as of ${from.asOf}`,
      lines: [
        ...reachLines(regimes),
        `duties: ${standings.join(', ')}; ${counted(obligations.length - ours.length, 'more', 'more')} lie on authorities`,
      ],
      from,
    },
    tables: [
      {
        title: 'Definitions that are decided',
        columns: [{ title: 'Definition', width: 34 }, { title: 'Verdict', width: 16 }, { title: 'Where' }],
        compact: true,
        rows: decided.map(({ definition, verdict }) => [
          `${definition.intervention.shortTitle}: ${definition.term}`,
          words(verdict),
          definition.pinpoint,
        ]),
      },
      ...groups.toSorted(byReach).map(({ intervention, bindingness, status, reach, obligations: own }) => ({
        title: `${intervention.shortTitle} (${bindingness}, ${words(status)}; ${words(reach)})`,
        columns: [{ title: 'Duty', width: 28 }, { title: 'Standing', width: 13 }, { title: 'What, and why' }],
        rows: own
          .filter(shown)
          .toSorted((a, b) => rankOn(STANDINGS, a.standing) - rankOn(STANDINGS, b.standing))
          .map(({ provision, standing, because }) => [
            { paragraphs: [words(provision.slug), provision.pinpoint] },
            words(standing),
            { paragraphs: [provision.summary, because] },
          ]),
      })),
      {
        title: 'Red lines that are crossed, or may be',
        columns: [{ title: 'Red line', width: 28 }, { title: 'Verdict', width: 13 }, { title: 'What, and why' }],
        rows: redLines
          .filter(({ verdict }) => verdict !== 'not-crossed')
          .toSorted((a, b) => Number(b.verdict === 'crossed') - Number(a.verdict === 'crossed'))
          .map(({ redLine, verdict, because }) => [
            { paragraphs: [redLine.intervention.shortTitle, redLine.pinpoint] },
            words(verdict),
            { paragraphs: [redLine.statement, because] },
          ]),
      },
      {
        title: 'What to find out first',
        columns: [{ title: 'Settles', width: 9 }, { title: 'Fact' }, { title: 'Most with', width: 24 }],
        compact: true,
        rows: missing
          .slice(0, MOST_FACTS)
          .map(({ fact, settles, answer }) => [
            String(settles),
            fact.kind === 'judgement' ? `${factInWords(fact)}: ${fact.atom}` : factInWords(fact),
            answer,
          ]),
      },
    ],
    notes: [
      'Settles: verdicts on definitions, duties and red lines that the fact decides by itself, with the most telling answer. Give it with --quantity, --holds or --fails.',
      'A duty on occasion is in scope and waits for an event. This is no legal advice.',
    ],
    records: {
      header: ['kind', 'id', 'verdict', 'status', 'reach', 'pinpoint', 'because'],
      rows: [
        ...definitions.map(({ definition: { id, pinpoint }, verdict, status }) => [
          ...['definition', id, verdict, status, '', pinpoint, ''],
        ]),
        ...obligations.map(({ provision: { id, pinpoint }, standing, status, reach, onOthers, because }) => [
          ...[onOthers ? 'duty-of-others' : 'duty', id, standing, status, reach, pinpoint, because],
        ]),
        ...redLines.map(({ redLine: { id, pinpoint }, verdict, status, reach, because }) => [
          ...['red-line', id, verdict, status, reach, pinpoint, because],
        ]),
      ],
    },
    data: assessData(assessment),
  };
}

/** A gap report: what stands between a scenario and harm, where it does not, and what would. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { addMonths, type CalendarDate } from '../catalogue/dates.js';
import { clauseName } from '../coverage/wording.js';
import type { CoverageCell, CoverageGap } from '../coverage/answers.js';
import { HOLDS_FROM } from '../coverage/depth.js';
import { coverageGaps } from '../coverage/gaps.js';
import { coverageHistory } from '../coverage/history.js';
import type { ScenarioQuestion } from '../coverage/scenario-question.js';
import { type SwissCheese, swissCheese } from '../coverage/swiss-cheese.js';
import { cheeseScene } from '../figures/cheese.js';
import { slicesOf } from '../figures/cheese-slices.js';
import { historyScene } from '../figures/history.js';
import { capital, counted, listed, questionWords, words } from '../figures/question-words.js';
import { claimed, clause, joined, noteOf } from './cited.js';
import { type Block, heading, type Inlines, paragraph, type Report, table } from './report-model.js';

export function scenarioReport(
  catalogue: Catalogue,
  { scenario, filter }: ScenarioQuestion,
  asOf: CalendarDate,
): Report {
  const cheese = swissCheese(catalogue, scenario, filter, asOf);
  const question = { filter, target: HOLDS_FROM, countWeaknesses: [] };
  const gaps = coverageGaps(catalogue, question, asOf);
  const subtitle = questionWords(filter, asOf);
  const from = addMonths(asOf, -36);
  const points = coverageHistory(catalogue, { filter, from, to: asOf, step: 'month' });
  return {
    title: `Gaps in the defences against: ${scenario.title}`,
    subtitle,
    blocks: [
      heading(1, 'Summary'),
      ...summary(cheese, gaps).map((text) => paragraph(text)),
      heading(1, 'The scenario'),
      paragraph(scenario.description),
      stageTable(cheese),
      heading(1, 'Layer by layer'),
      {
        kind: 'figure',
        caption: `Where the holes line up: ${scenario.title}, as of ${asOf}.`,
        scene: (options) => cheeseScene({ cheese, subtitle }, options),
      },
      layerTable(cheese),
      heading(1, 'Gaps'),
      ...gapBlocks(gaps),
      heading(1, 'Observed failures'),
      ...holeBlocks(cheese.slices),
      heading(1, 'Single failures'),
      ...causeBlocks(cheese),
      heading(1, 'The last three years'),
      {
        kind: 'figure',
        caption: `Cover against ${scenario.title} from ${from} to ${asOf}, by month.`,
        scene: (options) => historyScene({ points, subtitle: `${from} to ${asOf}, by month.` }, options),
      },
    ],
  };
}

/** Sentences, each computed from the answer. */
function summary(cheese: SwissCheese, gaps: readonly CoverageGap[]): readonly string[] {
  const { scenario, slices, depth, independentDepth, worstInstitution } = cheese;
  const first = slicesOf(cheese).find(({ holds }) => holds);
  const weak = slices.filter(({ weaknesses }) => weaknesses.length > 0).length;
  const openable = gaps.filter(({ wouldClose }) => wouldClose.length > 0);
  return [
    `Of ${counted(slices.length, 'layer')} of defence against ${scenario.title}, ${depth} hold at ${HOLDS_FROM} or better. ${
      first === undefined
        ? 'None stops the line from hazard to harm.'
        : `The first that does is ${first.cell.layer.title} (${words(first.cell.state)}).`
    }`,
    `The independent depth is ${independentDepth}: so many of these layers can each be given a regime of its own, and what is beyond that leans on a regime that is counted already.${
      worstInstitution === null ? '' : ` The institution whose loss would open most: ${worstInstitution.reason}`
    }`,
    gaps.length === 0
      ? 'No layer that was assessed is below that.'
      : `${capital(listed(gaps.map(({ layer, state }) => `${layer.title} (${words(state)})`)))} ${gaps.length === 1 ? 'is' : 'are'} below that. ${
          openable.length === 0
            ? 'No single intervention on record would close one of these gaps by coming into force.'
            : `For ${openable.length} of them an intervention is on record that would close it by coming into force.`
        }`,
    `${counted(weak, 'layer')} ${weak === 1 ? 'has' : 'have'} a weakness beside ${weak === 1 ? 'its' : 'their'} state: the tables name each.`,
    ...(cheese.note === null ? [] : [cheese.note]),
  ];
}

function stageTable({ stages }: SwissCheese): Block {
  return table(
    'Stages of the scenario and the layers that could stop each.',
    ['Stage', 'Held up', 'Layers that could stop it'],
    stages.map(({ step, stage, stops, holds }) => [
      [`${step}. ${stage}`],
      [holds ? 'yes' : 'no'],
      [
        stops
          .map(({ layer, how, state }) => `${layer.title} (${state === null ? 'not asked' : words(state)}): ${how}`)
          .join('; '),
      ],
    ]),
  );
}

function layerTable({ slices, assignment }: SwissCheese): Block {
  const assigned = new Map(assignment.map(({ layer, regime }) => [layer, regime.name]));
  return table(
    'State of each layer, what decides it, and the regime that it counts for.',
    ['Layer', 'State', 'Decided by', 'Counts for'],
    slices.map((cell) => [
      [cell.layer.title],
      [[words(cell.state), ...cell.weaknesses.map(words)].join('; ')],
      decidedBy(cell),
      [assigned.get(cell.layer) ?? ''],
    ]),
  );
}

const MOST_CLAIMS = 3;

function decidedBy({ claims, reason }: CoverageCell): Inlines {
  if (claims.length === 0) return [reason];
  const more = claims.length - MOST_CLAIMS;
  return [
    ...joined(claims.slice(0, MOST_CLAIMS).map(claimed)),
    ...(more > 0 ? [`; and ${counted(more, 'more claim')}`] : []),
    ...(claims[0] === undefined ? [] : [`. ${claims[0].rationale}`]),
  ];
}

function gapBlocks(gaps: readonly CoverageGap[]): readonly Block[] {
  if (gaps.length === 0) return [paragraph(`No layer that was assessed is below ${HOLDS_FROM}.`)];
  return gaps.flatMap(({ layer, state, reason, nearest, wouldClose, cell }): readonly Block[] => [
    heading(2, `${layer.title}: ${words(state)}`),
    paragraph(reason),
    ...(cell.assessment?.missing === undefined ? [] : [paragraph(`Missing: ${cell.assessment.missing}`)]),
    ...(nearest.length === 0 ? [] : [paragraph('Nearest cover: ', ...joined(nearest.map(claimed)), '.')]),
    paragraph(
      ...(wouldClose.length === 0
        ? ['No intervention on record would close it alone by coming into force.']
        : ['Would close it if in force: ', ...joined(wouldClose.map(clause)), '.']),
    ),
  ]);
}

function holeBlocks(slices: readonly CoverageCell[]): readonly Block[] {
  const holes = slices.flatMap((cell) => cell.holes);
  if (holes.length === 0) return [paragraph('No observed failure is on record for this scenario on the day.')];
  return [
    {
      kind: 'list',
      items: holes.map(({ layer, shows, subject }) => [
        `${layer.title}: ${shows} (${clauseName(subject)})`,
        ...noteOf(subject),
      ]),
    },
  ];
}

const MOST_CAUSES = 8;

function causeBlocks({ commonCauses, sharedParents }: SwissCheese): readonly Block[] {
  const rows = commonCauses
    .slice(0, MOST_CAUSES)
    .map(({ opens, reason }): readonly Inlines[] => [[String(opens.length)], [reason]]);
  return [
    rows.length === 0
      ? paragraph('No single failure opens a layer that holds.')
      : table(
          'Single failures that open layers, the worst first.',
          ['Layers opened', 'What fails, and what it opens'],
          rows,
        ),
    ...sharedParents.map(({ reason }) => paragraph(reason)),
  ];
}

import type { CoverageGap } from '../coverage/answers.js';
import { claimWords, firstFew, interventionWords } from './clause-words.js';
import { gapCountWords, type GapAnswer, questionWords } from './gap-answer.js';
import { headLines } from './head-lines.js';
import { type Paint, paintState } from './paint.js';
import { renderTable, widthFor } from './table.js';

/** The other formats tell them all. */
const MOST_NEAREST = 1;
const MOST_NAMED = 3;

/** Gaps for people: a head that says what was asked, and a table with the reason of each. */
export function gapTable(answer: GapAnswer, width: number, paint: Paint): string {
  const several = new Set(answer.gaps.map((gap) => gap.scenario)).size > 1;
  const head = headLines(
    {
      title: `Gaps as of ${answer.from.asOf}: ${answer.cells}`,
      lines: [questionWords(answer), gapCountWords(answer)],
      from: answer.from,
    },
    width,
    paint,
  );
  if (answer.gaps.length === 0) return head;
  const columns = [
    { title: several ? 'Scenario, layer' : 'Layer', width: several ? 22 : widthFor(titles(answer.gaps), 12, 22) },
    { title: 'State', width: 13 },
    { title: 'Why, and what is near' },
  ];
  const rows = answer.gaps.map((gap) => [
    { paragraphs: several ? [`${gap.scenario.title}:`, gap.layer.title] : [gap.layer.title] },
    { paragraphs: [gap.state], paint: paintState(gap.state, paint) },
    { paragraphs: why(gap, answer) },
  ]);
  return `${head}\n${renderTable(columns, rows, { width })}`;
}

function titles(gaps: readonly CoverageGap[]): readonly string[] {
  return gaps.map((gap) => gap.layer.title);
}

function why(gap: CoverageGap, { question, from: { asOf } }: GapAnswer): readonly string[] {
  const nearest = gap.nearest.map((claim) => claimWords(claim, question.filter, asOf));
  const wouldClose = gap.wouldClose.map((intervention) => interventionWords(intervention, asOf));
  const peers = gap.peers.map((intervention) => intervention.shortTitle);
  return [
    gap.reason,
    ...(nearest.length > 0 ? [`Nearest: ${firstFew(nearest, MOST_NEAREST)}.`] : []),
    ...(wouldClose.length > 0 ? [`Would close it if in force: ${firstFew(wouldClose, MOST_NAMED, ', ')}.`] : []),
    ...(peers.length > 0 ? [`Hold this layer elsewhere: ${firstFew(peers, MOST_NAMED, ', ')}.`] : []),
  ];
}

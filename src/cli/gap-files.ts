/** Gaps for other programs and documents: CSV and Markdown. */
import { catalogueWords } from './read-from.js';
import { claimWords, interventionWords } from './clause-words.js';
import { renderCsv } from './csv.js';
import { filterWords } from './filter-words.js';
import { gapCountWords, type GapAnswer, questionWords } from './gap-answer.js';
import { escapeMarkdown, markdownTable } from './markdown.js';
import { words } from './text.js';

const HEADER = [
  'id',
  'scenario',
  'layer',
  'state',
  'weaknesses',
  'reason',
  'nearest_claims',
  'nearest_clauses',
  'would_close',
  'peers',
  'as_of',
  'filter',
  'catalogue_sha256',
];

/** One line per gap; lists inside a field are separated by `; `. */
export function gapCsv({ gaps, question, from }: GapAnswer): string {
  const rows = gaps.map((gap) => [
    gap.id,
    gap.scenario.slug,
    gap.layer.slug,
    gap.state,
    gap.weaknesses.join('; '),
    gap.reason,
    gap.nearest.map((claim) => claim.id).join('; '),
    gap.nearest.map((claim) => claimWords(claim, question.filter, from.asOf)).join('; '),
    gap.wouldClose.map((intervention) => intervention.slug).join('; '),
    gap.peers.map((intervention) => intervention.slug).join('; '),
    from.asOf,
    filterWords(question.filter),
    from.digest,
  ]);
  return renderCsv(HEADER, rows);
}

/** A heading, what was asked, and a table with the pinpoints of the nearest cover. */
export function gapMarkdown(answer: GapAnswer): string {
  const { gaps, question, from, cells } = answer;
  const rows = gaps.map((gap) => [
    gap.scenario.title,
    gap.layer.title,
    [gap.state, ...gap.weaknesses.map(words)].join('\n'),
    gap.reason,
    gap.nearest.map((claim) => claimWords(claim, question.filter, from.asOf)).join('\n'),
    gap.wouldClose.map((intervention) => interventionWords(intervention, from.asOf)).join('\n'),
  ]);
  const head = [
    `# Gaps as of ${from.asOf}: ${escapeMarkdown(cells)}`,
    `- ${escapeMarkdown(questionWords(answer))}`,
    `- ${escapeMarkdown(gapCountWords(answer))}`,
    `- ${catalogueWords(from)}`,
  ];
  const [title = '', ...points] = head;
  const table = markdownTable(['Scenario', 'Layer', 'State', 'Why', 'Nearest cover', 'Would close it'], rows);
  return `${title}\n\n${points.join('\n')}\n${rows.length === 0 ? '' : `\n${table}`}`;
}

/** Lineages as a list for people and as files for programs. */
import type { Intervention } from '../catalogue/entries.js';
import { type Lineage, startOf } from '../changes/lineages.js';
import type { Succession } from '../changes/successions.js';
import { enumName } from './coverage-json.js';
import { renderCsv } from './csv.js';
import { headLines } from './head-lines.js';
import { escapeMarkdown, markdownTable } from './markdown.js';
import type { Paint } from './paint.js';
import { catalogueWords, type ReadFrom } from './read-from.js';
import { counted, words, wrapUnder } from './text.js';

export interface LineageAnswer {
  readonly from: ReadFrom;
  readonly lineages: readonly Lineage[];
}

/** `13 lineages, 31 steps`. */
export function lineageCountWords({ lineages }: LineageAnswer): string {
  const steps = lineages.reduce((sum, { successions }) => sum + successions.length, 0);
  return `${counted(lineages.length, 'lineage')}, ${counted(steps, 'step')}; ask for two of one with: redlines changes <from> <to>`;
}

export function lineageText(answer: LineageAnswer, width: number, paint: Paint): string {
  const { lineages, from } = answer;
  const head = headLines(
    { title: 'Texts that come in versions', lines: [lineageCountWords(answer)], from },
    width,
    paint,
  );
  const blocks = lineages.map(({ members, successions }) =>
    [
      paint.strong(regimesOf(members)),
      ...members.flatMap((one) => wrapUnder('  ', '      ', `${startOf(one)}  ${one.slug}: ${one.shortTitle}`, width)),
      ...successions.filter(isTold).flatMap((one) => wrapUnder('  - ', '    ', stepWords(one), width)),
    ].join('\n'),
  );
  return [head, ...blocks.map((block) => `${block}\n`)].join('\n');
}

export function lineageJson({ lineages, from }: LineageAnswer): string {
  const nodes = lineages.map(({ members, successions }) => ({
    members: members.map(node),
    successions: successions.map(({ from: earlier, to, relation, step }) => ({
      from: node(earlier),
      to: to === null ? null : node(to),
      relation: enumName(relation),
      step: step === null ? null : { id: step.id },
    })),
  }));
  return `${JSON.stringify({ data: { context: from, lineages: nodes } }, null, 2)}\n`;
}

/** One line per step, so that every line can be asked with `redlines changes`. */
export function lineageCsv({ lineages, from: { digest } }: LineageAnswer): string {
  const header = [
    'lineage',
    'from',
    'from_date',
    'to',
    'to_date',
    'relation',
    'compared_by_editors',
    'catalogue_sha256',
  ];
  const rows = lineages.flatMap(({ successions }, i) =>
    successions.map(({ from, to, relation, step }) => [
      ...[String(i + 1), from.slug, startOf(from), to?.slug ?? '', to === null ? '' : startOf(to)],
      ...[relation, String(step !== null), digest],
    ]),
  );
  return renderCsv(header, rows);
}

export function lineageMarkdown(answer: LineageAnswer): string {
  const rows = answer.lineages.flatMap(({ members, successions }) =>
    successions.map(({ from, to, relation, step }) => [
      regimesOf(members),
      `${from.shortTitle} (${startOf(from)})`,
      to === null ? 'nothing follows' : `${to.shortTitle} (${startOf(to)})`,
      words(relation),
      step?.summary ?? 'not compared by the editors',
    ]),
  );
  const points = [lineageCountWords(answer), catalogueWords(answer.from)].map((point) => `- ${escapeMarkdown(point)}`);
  const table = markdownTable(['Of', 'From', 'To', 'Relation', 'What happened'], rows);
  return `# Texts that come in versions\n\n${points.join('\n')}\n\n${table}`;
}

/** What the list of members does not already say. */
function isTold({ to, relation, step }: Succession): boolean {
  return to === null || relation !== 'supersedes' || step === null;
}

function stepWords({ from, to, relation, step }: Succession): string {
  const silent = step === null ? '; the editors have not compared the two' : '';
  if (to === null) return `${from.slug} came to an end${relation === 'rescinded' ? ': rescinded' : ''}${silent}`;
  return `${from.slug} -> ${to.slug}: ${words(relation)}${silent}`;
}

function regimesOf(members: readonly Intervention[]): string {
  return [...new Set(members.map(({ regime }) => regime.name))].join(', ');
}

function node({ id, slug, shortTitle }: Intervention): object {
  return { id, slug, shortTitle };
}

/** How operational red lines are on average, as a table for people and as files for programs. */
import { ANATOMY_CRITERIA, type AnatomyCriterion } from '../catalogue/scales.js';
import type { AnatomyGrouping } from '../red-lines/anatomy-averages.js';
import type { AnatomyGroup } from '../red-lines/anatomy-groups.js';
import { renderCsv } from './csv.js';
import { headLines } from './head-lines.js';
import { escapeMarkdown, markdownTable } from './markdown.js';
import type { Paint } from './paint.js';
import { catalogueWords, type ReadFrom } from './read-from.js';
import { renderTable, widthFor } from './table.js';
import { counted, words } from './text.js';

export interface AnatomyAnswer {
  readonly from: ReadFrom;
  readonly by: AnatomyGrouping | null;
  readonly all: AnatomyGroup | null;
  /** the groups; those of all red lines together where there is no grouping */
  readonly groups: readonly AnatomyGroup[];
}

const SHORT: Readonly<Record<AnatomyCriterion, string>> = {
  quantifiedOrTestable: 'test',
  observableBeforeHarm: 'early',
  namedOutsideDecider: 'who',
  consequenceFixedInAdvance: 'fixed',
  outsideCheck: 'check',
  noExitClause: 'no exit',
};

const KEY =
  'Of six points. Columns: how many lines hold each. test: the trigger is a number or a test; early: observable before harm; who: somebody else than the addressee is named to decide; fixed: the consequence is fixed in advance; check: somebody outside checks; no exit: no clause lets one out';

/** `3.12 of 6 on average over 238 red lines`. */
export function anatomyCountWords({ all, by }: AnatomyAnswer): string {
  const average =
    all === null ? 'no red lines' : `${all.mean.toFixed(2)} of 6 on average over ${counted(all.redLines, 'red line')}`;
  const double = by === 'response' ? '; a line counts for every response that it calls for' : '';
  return `${average}${double}`;
}

export function anatomyTable(answer: AnatomyAnswer, width: number, paint: Paint): string {
  const { groups, from } = answer;
  const head = headLines({ title: titleOf(answer), lines: [anatomyCountWords(answer), KEY], from }, width, paint);
  if (groups.length === 0) return head;
  const names = groups.map(nameOf);
  const numbers = ['Lines', 'Mean', ...ANATOMY_CRITERIA.map((criterion) => SHORT[criterion])].map((title) => ({
    title,
    width: widthFor([title], 5, 12),
  }));
  // Every column has a line at its left, and the last one also at its right.
  const room = width - numbers.reduce((sum, column) => sum + column.width + 1, 2);
  const columns = [{ title: groupTitle(answer), width: widthFor(names, 10, room) }, ...numbers];
  const rows = groups.map((group, i) => [
    ...[names[i] ?? '', String(group.redLines), group.mean.toFixed(2)],
    ...group.holding.map(({ redLines }) => String(redLines)),
  ]);
  return `${head}\n${renderTable(columns, rows, { width, compact: true })}`;
}

export function anatomyJson({ from, groups }: AnatomyAnswer): string {
  const nodes = groups.map(({ of, regime, kind, response, redLines, mean, holding }) => ({
    of,
    regime: regime === null ? null : { id: regime.id, slug: regime.slug, name: regime.name },
    kind: kind === null ? null : enumOf(kind),
    response: response === null ? null : enumOf(response),
    redLines,
    mean,
    holding: holding.map(({ criterion, redLines: lines }) => ({ criterion: enumOf(criterion), redLines: lines })),
  }));
  return `${JSON.stringify({ data: { context: from, anatomyAverages: nodes } }, null, 2)}\n`;
}

export function anatomyCsv({ from, groups, by }: AnatomyAnswer): string {
  const header = ['by', 'of', 'red_lines', 'mean', ...ANATOMY_CRITERIA.map(snake), 'catalogue_sha256'];
  const rows = groups.map(({ of, redLines, mean, holding }) => [
    ...[by ?? 'all', of, String(redLines), String(mean)],
    ...holding.map(({ redLines: lines }) => String(lines)),
    from.digest,
  ]);
  return renderCsv(header, rows);
}

export function anatomyMarkdown(answer: AnatomyAnswer): string {
  const rows = answer.groups.map((group) => [
    ...[nameOf(group), String(group.redLines), group.mean.toFixed(2)],
    ...group.holding.map(({ redLines }) => String(redLines)),
  ]);
  const marks = ANATOMY_CRITERIA.map((criterion) => words(snake(criterion).replaceAll('_', '-')));
  const points = [anatomyCountWords(answer), catalogueWords(answer.from)].map((point) => `- ${escapeMarkdown(point)}`);
  const table = markdownTable([groupTitle(answer), 'Red lines', 'Mean of 6', ...marks], rows);
  return `# ${titleOf(answer)}\n\n${points.join('\n')}\n${rows.length === 0 ? '' : `\n${table}`}`;
}

function titleOf({ by }: AnatomyAnswer): string {
  return `How operational red lines are${by === null ? '' : `, by ${by}`}`;
}

function groupTitle({ by }: AnatomyAnswer): string {
  return { regime: 'Regime', kind: 'Kind', response: 'Response', all: 'Group' }[by ?? 'all'];
}

function nameOf({ of, regime }: AnatomyGroup): string {
  return regime?.name ?? words(of);
}

/** `outsideCheck` is `outside_check`, `halt-training` is `halt_training`. */
function snake(slug: string): string {
  return slug.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function enumOf(slug: string): string {
  return snake(slug).toUpperCase();
}

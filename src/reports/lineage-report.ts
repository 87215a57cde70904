/** Whether the line moved: every version of a text, and what became of its clauses. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { kindOf } from '../catalogue/ids.js';
import type { Change, ChangeSet } from '../changes/change.js';
import { changesOver } from '../changes/changes-over.js';
import { type Lineage, startOf } from '../changes/lineages.js';
import { lineageScene, spanWords } from '../figures/lineage.js';
import { capital, counted, listed, words } from '../figures/question-words.js';
import { noteOf } from './cited.js';
import { type Block, heading, type Inlines, paragraph, type Report, table } from './report-model.js';

export function lineageReport(catalogue: Catalogue, lineage: Lineage): Report {
  const sets = lineage.successions.map((succession) => changesOver(catalogue, succession));
  const subtitle = 'Directions as the editors judge them, else as computed; each says which.';
  return {
    title: `Did the line move? ${spanWords(lineage)}`,
    subtitle,
    blocks: [
      heading(1, 'Summary'),
      ...summary(lineage, sets).map((text) => paragraph(text)),
      {
        kind: 'figure',
        caption: `What became of the clauses, ${spanWords(lineage)}.`,
        scene: (options) => lineageScene({ catalogue, lineage, subtitle }, options),
      },
      heading(1, 'The versions'),
      table(
        'Versions, oldest first.',
        ['Version', 'First event', 'What it is'],
        lineage.members.map((member): readonly Inlines[] => [
          [member.shortTitle, ...noteOf(member)],
          [startOf(member)],
          [member.summary],
        ]),
      ),
      ...sets.flatMap(stepBlocks),
    ],
  };
}

function summary({ members }: Lineage, sets: readonly ChangeSet[]): readonly string[] {
  const lines = sets.flatMap(({ changes }) => changes).filter((change) => isLine(change));
  return [
    `${counted(members.length, 'version')} on record, with ${counted(sets.length, 'step')} between them or to their end.`,
    `All clauses: ${directions(sets.flatMap(({ changes }) => changes))}; ${sets.reduce((sum, set) => sum + set.unchanged, 0)} carried over as they are.`,
    lines.length === 0 ? 'No red line changed.' : `Red lines: ${directions(lines)}.`,
  ];
}

function isLine({ entry, before }: Change): boolean {
  return kindOf((entry ?? before)?.id ?? '') === 'red-line';
}

function directions(changes: readonly Change[]): string {
  const marks = Map.groupBy(changes, ({ kind, direction }) =>
    kind === 'changed' ? (direction ?? 'not settled') : kind,
  );
  const order = ['stronger', 'weaker', 'moved', 'clarified', 'added', 'dropped', 'not settled'] as const;
  return (
    listed(order.flatMap((mark) => (marks.has(mark) ? [`${marks.get(mark)?.length ?? 0} ${mark}`] : []))) || 'none'
  );
}

function stepBlocks({ fromVersion, toVersion, steps, changes, unchanged }: ChangeSet): readonly Block[] {
  const to = toVersion?.shortTitle ?? 'its end';
  return [
    heading(1, `From ${fromVersion.shortTitle} to ${to}`),
    ...steps.map(({ summary: told }) => paragraph(told)),
    paragraph(`${capital(directions(changes))}; ${unchanged} carried over as they are.`),
    ...(changes.length === 0
      ? []
      : [
          table(
            `What changed from ${fromVersion.shortTitle} to ${to}.`,
            ['Clause', 'What happened', 'Direction', 'Why'],
            changes.map(changeRow),
          ),
        ]),
  ];
}

function changeRow({ entry, before, kind, direction, directionBy, reason }: Change): readonly Inlines[] {
  const clause = entry ?? before;
  const notes = [before, entry].flatMap((one) => (one === null ? [] : noteOf(one)));
  const by = directionBy === null ? '' : ` (${directionBy})`;
  return [
    [`${capital(words(clause?.slug ?? ''))}, ${words(kindOf(clause?.id ?? '') ?? '')}`, ...notes],
    [kind],
    [`${direction ?? 'not settled'}${by}`],
    [reason],
  ];
}

/** Changes for other programs and documents: CSV and Markdown. */
import type { Subject } from '../catalogue/entries.js';
import { type ChangeAnswer, changeTitle, markOf, MARKS } from './change-answer.js';
import { renderCsv } from './csv.js';
import { escapeMarkdown } from './markdown.js';
import { catalogueWords } from './read-from.js';

const HEADER = [
  ...['from', 'to', 'kind', 'direction', 'direction_by', 'before', 'before_pinpoint', 'after', 'after_pinpoint'],
  ...['reason', 'computed', 'computed_reason', 'said', 'agrees', 'fields', 'catalogue_sha256'],
];

/** One line per change, in the order of the answer; empty where there is none. */
export function changeCsv({ set, from }: ChangeAnswer): string {
  const rows = set.changes.map(({ kind, direction, directionBy, reason, before, entry, computed, said, ...rest }) => [
    ...[set.from, set.to, kind, direction ?? '', directionBy ?? ''],
    ...[before?.id ?? '', pinpointOf(before), entry?.id ?? '', pinpointOf(entry), reason],
    ...[computed.direction ?? '', computed.reason, said?.direction ?? ''],
    rest.agrees === null ? '' : String(rest.agrees),
    rest.fields.map(({ field }) => field).join('; '),
    from.digest,
  ]);
  return renderCsv(HEADER, rows);
}

/** A heading, what happened, and a list for every direction. */
export function changeMarkdown(answer: ChangeAnswer): string {
  const { words, from } = answer;
  const blocks = [
    `# ${escapeMarkdown(changeTitle(answer))}`,
    escapeMarkdown(words.headline),
    ...words.summary.map(escapeMarkdown),
    ...words.groups.flatMap(({ title, lines }) => [
      `## ${title} (${lines.length})`,
      lines
        .map(({ subject, pinpoints, reason, change }) =>
          [
            `- **${escapeMarkdown(subject)}** (${markOf(change)}): ${escapeMarkdown(reason)}`,
            `_${escapeMarkdown(pinpoints)}_`,
          ].join(' '),
        )
        .join('\n'),
    ]),
    ...(words.renamed.length === 0
      ? []
      : [
          `## Not judged (${words.renamed.length})`,
          words.renamed.map((line) => `- ${escapeMarkdown(line)}`).join('\n'),
        ]),
    `${escapeMarkdown(MARKS)} ${catalogueWords(from)}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function pinpointOf(subject: Subject | null): string {
  return subject !== null && 'pinpoint' in subject ? subject.pinpoint : '';
}

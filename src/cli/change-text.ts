import { type ChangeAnswer, changeTitle, markOf, MARKS } from './change-answer.js';
import { headLines } from './head-lines.js';
import type { Paint } from './paint.js';
import { counted, wrapUnder } from './text.js';

/** Changes for people: what happened, then clause by clause with pinpoints, what got lost first. */
export function changeText(answer: ChangeAnswer, width: number, paint: Paint): string {
  const { words, from } = answer;
  const blocks = [
    headLines({ title: changeTitle(answer), lines: [words.headline], from }, width, paint)
      .trimEnd()
      .split('\n'),
    ...words.summary.map((paragraph) => wrapUnder('', '', paragraph, width)),
    ...words.groups.map(({ title, lines }) => [
      paint.strong(`${title} (${lines.length})`),
      ...lines.flatMap(({ subject, pinpoints, reason, change }) => [
        ...wrapUnder('- ', '  ', `${subject} [${markOf(change)}]`, width),
        ...wrapUnder('    ', '    ', pinpoints, width).map(paint.quiet),
        ...wrapUnder('    ', '    ', reason, width),
      ]),
    ]),
    ...(words.renamed.length === 0 ? [] : [[...renamedHead(answer, width, paint), ...renamedLines(answer, width)]]),
    ...(words.groups.length === 0 ? [] : [wrapUnder('', '', MARKS, width).map(paint.quiet)]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renamedHead({ words }: ChangeAnswer, width: number, paint: Paint): readonly string[] {
  const said = `Not judged (${words.renamed.length}): no clause of this name on the other side, and the editors are silent`;
  return wrapUnder('', '  ', said, width).map(paint.strong);
}

function renamedLines({ words }: ChangeAnswer, width: number): readonly string[] {
  return words.renamed.flatMap((line) => wrapUnder('- ', '  ', line, width));
}

/** `44 changes from RSP 2.2 to RSP 3.0`. */
export function changeCountWords({ set: { changes, fromVersion, toVersion } }: ChangeAnswer): string {
  return `${counted(changes.length, 'change')} from ${fromVersion.shortTitle} to ${toVersion?.shortTitle ?? 'its end'}`;
}

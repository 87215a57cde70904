import type { Rule } from '../catalogue/rule.js';
import type { Paint } from './paint.js';
import { plain, wrapUnder } from './text.js';

/** Something wrong with a file of seeds. */
interface PlacedFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** `file:line:column  code  what is wrong  what to do`, always one line: editors and scripts read it. */
export function findingLine({ file, line, column, code, message, remedy }: PlacedFinding, paint: Paint): string {
  return [`${plain(file)}:${line}:${column}`, paint.bad(code), plain(message), plain(remedy)].join('  ');
}

/** The rules with their codes. */
export function ruleLines(rules: readonly Pick<Rule, 'code' | 'says'>[], width: number, paint: Paint): string {
  const lines = rules.flatMap(({ code, says }) => [paint.strong(code), ...wrapUnder('  ', '  ', says, width)]);
  return `${lines.join('\n')}\n`;
}

import { describe, expect, it } from '@jest/globals';
import { QuestionError } from '../catalogue/question-error.js';
import { StartupError } from '../startup-error.js';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';
import { failureOf } from './failure.js';

describe('failure', () => {
  it('names the flag, the accepted values and the code of a wrong question', () => {
    const error = new QuestionError('BAD_ARGUMENT', '"x" is not known.', ['--status'], ['in-force', 'any']);
    expect(failureOf(error)).toEqual({
      line: 'BAD_ARGUMENT: --status: "x" is not known. Accepted: in-force, any.',
      exitCode: EXIT.usage,
    });
  });

  it('turns the path of a filter into its flag, and does not repeat what the message says', () => {
    const message = 'There is no scenario "b". Did you mean biological-weapons?';
    const error = new QuestionError('UNKNOWN_ENTRY', message, ['filter', 'scenarios', 0], ['biological-weapons']);
    expect(failureOf(error).line).toBe(`UNKNOWN_ENTRY: --scenario: ${message}`);
  });

  it('suggests the near ids that the message leaves out', () => {
    const error = new QuestionError('UNKNOWN_ENTRY', 'There is no entry "b".', ['id'], ['layer/a', 'layer/b']);
    expect(failureOf(error).line).toBe('UNKNOWN_ENTRY: id: There is no entry "b". Did you mean layer/a or layer/b?');
  });

  it('keeps start-up failures apart from findings', () => {
    const startup = new StartupError('DISK_FULL', 'no space', 'Make room.');
    expect(failureOf(startup)).toEqual({ line: 'DISK_FULL: no space. Make room.', exitCode: EXIT.cannotStart });
    const refused = new CliError('SEEDS_REFUSED', '1 finding.', 'See it.', EXIT.findings);
    expect(failureOf(refused)).toEqual({ line: 'SEEDS_REFUSED: 1 finding. See it.', exitCode: EXIT.findings });
  });

  it('is one line without control characters, whatever was thrown', () => {
    const { line, exitCode } = failureOf(new Error('two\nlines \u001B[31m'));
    expect(line).toMatch(/^INTERNAL_ERROR: two lines \[31m\. /);
    expect(exitCode).toBe(EXIT.cannotStart);
    expect(failureOf('a string').line).toContain('a string');
  });
});

import { QuestionError } from '../catalogue/question-error.js';
import { StartupError, startupErrorLine } from '../startup-error.js';
import { CliError } from './cli-error.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { plain } from './text.js';

/** What is said of a failure, in one line, and what the shell is told. */
export interface Failure {
  readonly line: string;
  readonly exitCode: ExitCode;
}

/** `CODE: where: what went wrong. Accepted: … or what to do.` */
export function failureOf(error: unknown): Failure {
  if (error instanceof QuestionError) return { line: plain(questionLine(error)), exitCode: EXIT.usage };
  if (error instanceof StartupError) return { line: startupErrorLine(error), exitCode: EXIT.cannotStart };
  if (error instanceof CliError) {
    return { line: plain(`${error.code}: ${error.message} ${error.remedy}`), exitCode: error.exitCode };
  }
  const message = error instanceof Error ? error.message : String(error);
  const advice = 'This is a fault of the program: run it again with --debug for the stack, and report it.';
  return { line: plain(`INTERNAL_ERROR: ${message.replace(/[.\s]+$/, '')}. ${advice}`), exitCode: EXIT.cannotStart };
}

/** The flag of each field of a coverage filter. */
const FLAGS: Readonly<Record<string, string>> = {
  scenarios: '--scenario',
  layers: '--layer',
  regimes: '--regime',
  countries: '--country',
  bindingness: '--binding',
  kinds: '--kind',
  include: '--include',
  exclude: '--exclude',
  interventions: '--candidate',
  statuses: '--candidate-status',
  weights: '--weight',
  maxSolutions: '--max-solutions',
  timeLimitMs: '--time-limit',
};

/** The flag of each argument beside the filter that is not called like it. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  from: '--from',
  to: '--to',
  step: '--step',
  // of `redlines token create`
  name: '--name',
  person: '--person',
  roles: '--role',
  only: '--only',
  days: '--days',
};

function questionLine({ code, message, path, accepted }: QuestionError): string {
  const where = flagOf(path);
  // All accepted values are told; near ones only where the message does not have them yet.
  const left = code === 'BAD_ARGUMENT' ? accepted : accepted.filter((value) => !message.includes(value));
  const hint = left.length === 0 ? '' : ` ${acceptedWords(code, left)}`;
  return `${code}: ${where === '' ? '' : `${where}: `}${message}${hint}`;
}

function acceptedWords(code: QuestionError['code'], values: readonly string[]): string {
  const few = code === 'UNKNOWN_ENTRY' && values.length <= 3;
  return few ? `Did you mean ${values.join(' or ')}?` : `Accepted: ${values.join(', ')}.`;
}

function flagOf([first = '', second = '']: readonly (string | number)[]): string {
  if (first !== 'filter' && first !== 'candidates') return ARGUMENTS[first] ?? String(first);
  return FLAGS[second] ?? String(second);
}

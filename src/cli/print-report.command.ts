import type { Command } from 'commander';
import { oneOf } from './coverage-arguments.js';
import { FORMATS } from './formats.js';
import { printReport, type Report } from './report.js';
import type { GlobalOptions, ReadCatalogue, Session } from './session.js';

interface Formatted extends GlobalOptions {
  readonly format: string;
}

/** What a command does whose answer is a report: check what is asked, read the catalogue, answer, print. */
export async function printAnswer<Asked>(
  command: Command,
  session: Session,
  parse: () => Asked,
  answer: (read: ReadCatalogue, asked: Asked) => Report | Promise<Report>,
): Promise<void> {
  const options = command.optsWithGlobals<Formatted>();
  const format = oneOf('--format', options.format, FORMATS);
  const asked = parse();
  const report = await answer(await session.load(options), asked);
  // The lines of a CSV file are all data: what the answer says of itself goes to the other stream.
  if (format === 'csv') session.io.err.write(`${report.head.lines.join('\n')}\n`);
  session.io.out.write(printReport(report, format, session.width, session.paint));
}

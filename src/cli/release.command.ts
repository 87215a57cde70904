import type { Command } from 'commander';
import { EXIT } from './exit-codes.js';
import { progressOn } from './progress.js';
import type { Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines release publish --notes "Pinpoints of the AI Act corrected"
  redlines release publish --release-version 2026.11.3

It publishes all that was accepted in the database of DATABASE_URL, or in the embedded one, under every rule and as one
transaction. What changed since the release before is appended to the notes. Exit code 1: rules object, the version is
taken, or there is nothing to publish; nothing was changed.
`;

interface Options {
  readonly releaseVersion?: string;
  readonly notes?: string;
}

/** `redlines release publish`: publish what was accepted. */
export function addRelease(program: Command, session: Session): void {
  const release = program.command('release').summary('publish what was accepted').description('Releases.');
  release
    .command('publish')
    .summary('publish what was accepted')
    .description('Publish all that was accepted as a release.')
    .option('--release-version <version>', 'a version of this month that is free (default: the next one)')
    .option('--notes <text>', 'what is to be said of it', '')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const { releaseVersion, notes } = command.opts<Options>();
      const { publishRelease } = await import('./release-publish.service.js');
      const progress = progressOn(session.io.err);
      const request = { version: releaseVersion ?? null, notes: notes ?? '' };
      const outcome = await publishRelease(session.io, request, progress).finally(() => progress.done());
      if (outcome.outcome === 'ReleasePublished') {
        const { version, contentHash, notes: said } = outcome.release;
        session.io.out.write(`published release ${version}, sha256 ${contentHash}\n\n${said}\n`);
        return;
      }
      const findings = outcome.outcome === 'HasFindings' ? outcome.findings : [];
      const lines = findings.map(({ code, entry, path, message }) => `${code} ${entry} ${path.join('.')}: ${message}`);
      session.io.err.write([`${outcome.message} ${outcome.remedy}`, ...lines, ''].join('\n'));
      session.exitWith(EXIT.findings);
    });
}

import { type Command, InvalidArgumentError } from 'commander';
import { ROLES } from '../access/principal.js';
import type { Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines token create --name "Import from the tracker" --person rita@example.org --role contributor
  redlines token create --name "Dashboard" --person press@example.org --days 30
  redlines token list
  redlines token revoke token/0123456789abcdef

Tokens are kept in the database of DATABASE_URL, or in the embedded one in DATA_DIR, also while the service runs.
The token is printed this once; the database keeps its hash. Roles: ${ROLES.join(', ')}; without one it reads only.
`;

interface CreateOptions {
  readonly name: string;
  readonly person: string;
  readonly role: readonly string[];
  readonly only?: readonly string[];
  readonly days: number;
}

/** `redlines token`: make, list and revoke tokens of the interface. */
export function addToken(program: Command, session: Session): void {
  const { out, err } = session.io;
  const token = program
    .command('token')
    .summary('make, list and revoke tokens of the interface')
    .description('Make, list and revoke the tokens with which programs and people change the registry.')
    .addHelpText('after', EXAMPLES);

  token
    .command('create')
    .description('Make a token and print it, this once. Standard output holds nothing but the token.')
    .requiredOption('--name <text>', 'what it is for')
    .requiredOption('--person <id>', 'whose it is; tokens of one person are one person to the four-eyes rule')
    .option('--role <role...>', `what it may do: ${ROLES.join(', ')}`, [])
    .option('--only <action...>', 'the only actions that it is for, such as proposal.create')
    .option('--days <number>', 'how long it holds, 1 to 366', wholeNumber, 90)
    .action(async ({ name, person, role, only, days }: CreateOptions) => {
      const { createToken } = await import('./token-database.service.js');
      const made = await createToken(session.io, { name, person, roles: role, only: only ?? null, days });
      out.write(`${made.secret}\n`);
      const { id, expiresAt } = made.token;
      err.write(
        `${id} holds until ${expiresAt.slice(0, 10)}. It is not shown again; take it back with: redlines token revoke ${id}\n`,
      );
    });

  token
    .command('list')
    .description('List the tokens, the newest first.')
    .action(async () => {
      const { listTokens } = await import('./token-database.service.js');
      const { tokenTable } = await import('./token-report.js');
      out.write(tokenTable(await listTokens(session.io), new Date(session.io.today()), session.width));
    });

  token
    .command('revoke <id>')
    .description('Take a token back: within a second no instance takes it any more.')
    .action(async (id: string) => {
      const { revokeToken } = await import('./token-database.service.js');
      const { name, person, revokedAt } = await revokeToken(session.io, id);
      out.write(`revoked ${(revokedAt ?? '').slice(0, 10)}: "${name}" of ${person}\n`);
    });
}

function wholeNumber(text: string): number {
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}

import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionRows } from '../../src/access/permission-words.js';
import { TOKEN_PATTERN } from '../../src/access/token-text.js';
import { SOCKET_LIMITS } from '../../src/graphql/socket-limits.js';
import { readSettings } from '../../src/settings.js';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

describe('what the README says of access', () => {
  it('is the table of permissions, line by line', () => {
    const [, table = ''] = /\n\| action \| what \|[^\n]*\n\|[-|]+\|\n((?:\|[^\n]*\n)+)/u.exec(README) ?? [];
    expect(table.trimEnd().split('\n')).toEqual(permissionRows());
  });

  it('names the form of a token', () => {
    expect(README).toContain(`\`${TOKEN_PATTERN.source.replace(/^\^|\$$/gu, '')}\``);
  });

  it('has every setting with its default', () => {
    const { access } = readSettings({}, { current: '/', project: '/' });
    for (const [name, value] of [
      ['RATE_LIMIT_PER_ADDRESS', access.perAddress],
      ['RATE_LIMIT_PER_TOKEN', access.perToken],
      ['RATE_LIMIT_FAILURES', access.failures],
    ] as const) {
      expect(README).toContain(`| \`${name}\` | ${String(value)} |`);
    }
    for (const name of ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL', 'OIDC_ROLES_CLAIM', 'TRUST_PROXY']) {
      expect(README).toContain(`| \`${name}\` |`);
    }
  });

  it('has the limits of a WebSocket', () => {
    const { perAddress, perToken, subscriptions, messages } = SOCKET_LIMITS;
    const said = README.replaceAll(/\s+/gu, ' ');
    expect(said).toContain(`An address may have ${String(perAddress)} connections, a token ${String(perToken)}`);
    expect(said).toContain(`${String(subscriptions)} subscriptions and ${String(messages)} messages a minute`);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { ACTIONS, type Action, rolesFor } from '../../src/access/permissions.js';
import { ROLES } from '../../src/access/principal.js';
import { link } from '../../src/catalogue/link.js';
import { type Api, type ApiAnswer, type Ask, openApi } from '../setup/api.js';
import { dummyCall } from '../setup/dummy-call.js';
import { type Issuer, openIssuer } from '../setup/issuer.js';
import { memoryStore } from '../setup/memory-store.js';
import { type Door, doors } from '../setup/required-actions.js';
import { sampleParts } from '../setup/sample-parts.js';
import { tokenMemory } from '../setup/token-memory.js';

let api: Api;
let issuer: Issuer;

beforeAll(async () => {
  issuer = await openIssuer();
  api = await openApi(memoryStore(link(sampleParts())), { access: { tokens: tokenMemory(), oidc: issuer.settings } });
});
afterAll(async () => {
  await api.close();
  await issuer.close();
});

interface Guarded {
  readonly call: string;
  readonly action: Action;
}

/** Every mutation of the schema, and every query that is not open to all, with the action that its resolver names. */
function guarded(): readonly Guarded[] {
  const { schema } = api.app.get(GraphQLSchemaHost);
  const written = doors(api.app);
  const of = (type: Door['type'], keyword: string, fields: readonly GraphQLField<unknown, unknown>[]) =>
    fields.flatMap((field) => {
      const action = ACTIONS.find(
        (known) => written.find((door) => door.type === type && door.field === field.name)?.action === known,
      );
      return action === undefined ? [] : [{ call: `${keyword} { ${dummyCall(field)} }`, action }];
    });
  return [
    ...of('Mutation', 'mutation', Object.values(schema.getMutationType()?.getFields() ?? {})),
    ...of('Query', 'query', Object.values(schema.getQueryType()?.getFields() ?? {})),
  ];
}

const codeOf = ({ errors }: ApiAnswer<unknown>): string | undefined => errors[0]?.extensions.code;

/** Whether somebody came through the door; what the dummy arguments led to behind it does not matter. */
async function comesIn(ask: Ask, { call }: Guarded): Promise<boolean> {
  const code = codeOf(await ask(call));
  expect(code).not.toBe('GRAPHQL_VALIDATION_FAILED');
  return code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED';
}

describe('every mutation', () => {
  it('names its action, and every action of the table has a door', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(mutations).toContain('createToken');
    const written = doors(api.app).filter(({ type }) => type === 'Mutation');
    expect(written.map(({ field }) => field).sort()).toEqual(mutations.sort());
    expect(written.filter(({ action }) => !ACTIONS.some((known) => known === action))).toEqual([]);
    expect(ACTIONS.filter((action) => !guarded().some((door) => door.action === action))).toEqual([]);
  });

  it('lets in whoever has the role, by a token of the registry or of the identity provider, and nobody else', async () => {
    for (const role of ROLES) {
      const byToken = await api.as([role]);
      const byJwt = api.askWith(await issuer.sign({ roles: [role] }));
      for (const door of guarded()) {
        const allowed = rolesFor(door.action).includes(role);
        expect([door.action, role, await comesIn(byToken, door)]).toEqual([door.action, role, allowed]);
        expect([door.action, role, await comesIn(byJwt, door)]).toEqual([door.action, role, allowed]);
      }
    }
  });

  it('says which role is needed', async () => {
    const reader = await api.as([]);
    for (const { call, action } of guarded()) {
      const [error] = (await reader(call)).errors;
      expect(error?.extensions).toMatchObject({ code: 'FORBIDDEN', action, needs: rolesFor(action) });
      const [open] = (await api.ask(call)).errors;
      expect(open?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', action, needs: rolesFor(action) });
    }
  });

  it('keeps a token to the actions that it is for', async () => {
    for (const door of guarded()) {
      const only = ACTIONS.filter((action) => action !== door.action);
      expect(codeOf(await (await api.as(['admin'], { only }))(door.call))).toBe('FORBIDDEN');
      expect(await comesIn(await api.as(['admin'], { only: [door.action] }), door)).toBe(true);
    }
  });

  it('is closed to tokens that do not hold: the whole request is refused', async () => {
    const past = { exp: Math.floor(Date.parse('2026-11-22T09:00:00Z') / 1000) };
    const good = await api.tokenFor(['admin']);
    const flipped = `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`;
    const bad: Readonly<Record<string, string>> = {
      expired: await api.tokenFor(['admin'], { expiresAt: '2026-11-22T09:59:59.000Z' }),
      revoked: await api.tokenFor(['admin'], { revokedAt: '2026-11-22T09:00:00.000Z', revokedBy: 'x' }),
      'never made': await makeElsewhere(),
      'with a slip': flipped,
      'expired JWT': await issuer.sign({ roles: ['admin'], ...past }),
      'forged JWT': await issuer.forge({ roles: ['admin'] }),
      'algorithm confused': await issuer.confuse({ roles: ['admin'] }),
      'without algorithm': unsigned(await issuer.sign({ roles: ['admin'] })),
    };
    for (const { call } of guarded()) {
      for (const [what, token] of Object.entries(bad)) {
        const answer = await api.askWith(token)(call);
        expect([what, answer.status, codeOf(answer), answer.data ?? null]).toEqual([
          what,
          401,
          'UNAUTHENTICATED',
          null,
        ]);
      }
    }
  });
});

/** A well-formed token that only another registry knows. */
async function makeElsewhere(): Promise<string> {
  const elsewhere = await openApi(memoryStore(link(sampleParts())));
  try {
    return await elsewhere.tokenFor(['admin']);
  } finally {
    await elsewhere.close();
  }
}

/** The claims of a token under `alg: none`, with no signature. */
function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return `${header}.${token.split('.')[1] ?? ''}.`;
}

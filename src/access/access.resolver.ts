import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { QuestionError } from '../catalogue/question-error.js';
import { type Connection, connectionOf, type Order } from '../graphql/connection.js';
import { IdArgs } from '../graphql/id.args.js';
import { PageArgs } from '../graphql/page.args.js';
import type { AccessContext } from './access-context.js';
import { Requires } from './requires.decorator.js';
import { TokenDesk } from './token-desk.service.js';
import type { TokenRecord } from './token-record.js';
import type { TokenRequest } from './token-request.js';
import { CreateTokenArgs, type NewTokenInput } from './tokens.input.js';

const NEWEST_FIRST: Order<TokenRecord> = {
  name: 'created',
  keysOf: ({ createdAt, id }) => [createdAt, id],
  descending: true,
};

interface TokenNotFound {
  readonly id: string;
  readonly message: string;
  readonly missing: true;
}

@Resolver()
export class AccessResolver {
  constructor(@Inject(TokenDesk) private readonly desk: TokenDesk) {}

  @Query()
  @Requires('token.list')
  async tokens(@Args() args: PageArgs): Promise<Connection<TokenRecord>> {
    return connectionOf(await sayingWhere(this.desk.list()), NEWEST_FIRST, args);
  }

  @Mutation()
  @Requires('token.create')
  async createToken(
    @Args() { token }: CreateTokenArgs,
    @Context() { principal }: AccessContext,
  ): Promise<{ readonly secret: string; readonly token: TokenRecord }> {
    return await sayingWhere(this.desk.create(requestOf(token), principal.id));
  }

  @Mutation()
  @Requires('token.revoke')
  async revokeToken(
    @Args() { id }: IdArgs,
    @Context() { principal }: AccessContext,
  ): Promise<TokenRecord | TokenNotFound> {
    const revoked = await sayingWhere(this.desk.revoke(id, principal.id));
    return revoked ?? { id, message: 'There is no such token. `tokens` lists those that there are.', missing: true };
  }
}

@Resolver('RevokedToken')
export class RevokedTokenResolver {
  @ResolveField()
  __resolveType(value: TokenRecord | TokenNotFound): string {
    return 'missing' in value ? 'TokenNotFound' : 'ApiToken';
  }
}

function requestOf({ name, person, roles, only, days }: NewTokenInput): TokenRequest {
  return { name, person, roles, only: only ?? null, days };
}

/** A wrong argument is said by its path among the arguments of the mutation. */
async function sayingWhere<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    throw new QuestionError(error.code, error.message, ['token', ...error.path], error.accepted);
  }
}

import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { QuestionError } from '../catalogue/question-error.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import { ERROR_CODES, type ErrorCodeInfo } from './error-codes.js';
import { IdArgs, IdsArgs } from './id.args.js';
import { keepLimit, LIMITS } from './limits.js';

import type { ReadContext } from './read-context.js';
import { NODE_LOOKUPS, type NodeLookups } from './tokens.service.js';

@Resolver()
export class NodeResolver {
  constructor(@Inject(NODE_LOOKUPS) private readonly lookups: NodeLookups) {}

  @Query()
  node(@Args() { id }: IdArgs, @Context() context: ReadContext): object | null {
    return this.find(id, context);
  }

  @Query()
  nodes(@Args() { ids }: IdsArgs, @Context() context: ReadContext): readonly (object | null)[] {
    keepLimit('pageSize', ids.length, ['ids']);
    return ids.map((id) => this.find(id, context));
  }

  @Query()
  context(@Context() { snapshot, asOf }: ReadContext): { release: ReleaseInfo; asOf: string } {
    return { release: snapshot.release, asOf };
  }

  @Query()
  errorCodes(): readonly ErrorCodeInfo[] {
    return ERROR_CODES;
  }

  @Query()
  limits(): readonly { code: string; of: string; value: number }[] {
    return Object.values(LIMITS);
  }

  private find(id: string, context: ReadContext): object | null {
    const lookup = this.lookups.get(id.slice(0, id.indexOf('/')));
    if (lookup === undefined) return context.snapshot.catalogue.byId.get(id) ?? null;
    try {
      return lookup(id, context);
    } catch (error) {
      if (error instanceof QuestionError && error.code === 'UNKNOWN_ENTRY') return null;
      throw error;
    }
  }
}

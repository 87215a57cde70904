import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Provision } from '../catalogue/entries.js';
import { clauseById } from '../catalogue/clause-by-id.js';
import type { InterventionStatus } from '../catalogue/scales.js';
import { clauseStatusOn } from '../catalogue/status.js';
import { BY_ID, type Connection, connectionOf } from '../graphql/connection.js';
import { IdArgs } from '../graphql/id.args.js';
import type { ReadContext } from '../graphql/read-context.js';
import { findProvisions } from './find-provisions.js';
import { ProvisionsArgs } from './provisions.args.js';

@Resolver('Provision')
export class ProvisionsResolver {
  @Query()
  provisions(@Args() args: ProvisionsArgs, @Context() { snapshot }: ReadContext): Connection<Provision> {
    return connectionOf(findProvisions(snapshot.catalogue, args.filter ?? {}), BY_ID, args);
  }

  @Query()
  provision(@Args() { id }: IdArgs, @Context() { snapshot }: ReadContext): Provision {
    return clauseById(snapshot.catalogue, 'provision', id, ['id']);
  }

  @ResolveField()
  status({ intervention, appliesFrom }: Provision, _args: unknown, { asOf }: ReadContext): InterventionStatus {
    return clauseStatusOn(intervention.timeline, appliesFrom, asOf);
  }
}

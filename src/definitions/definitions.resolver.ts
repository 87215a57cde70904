import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { clauseById } from '../catalogue/clause-by-id.js';
import type { Definition } from '../catalogue/entries.js';
import type { InterventionStatus } from '../catalogue/scales.js';
import { clauseStatusOn } from '../catalogue/status.js';
import { criteriaText } from '../criteria/criteria-text.js';
import { BY_ID, type Connection, connectionOf } from '../graphql/connection.js';
import { IdArgs } from '../graphql/id.args.js';
import type { ReadContext } from '../graphql/read-context.js';
import { DefinitionsArgs } from './definitions.args.js';
import { findDefinitions } from './find-definitions.js';

@Resolver('Definition')
export class DefinitionsResolver {
  @Query()
  definitions(@Args() args: DefinitionsArgs, @Context() { snapshot }: ReadContext): Connection<Definition> {
    return connectionOf(findDefinitions(snapshot.catalogue, args.filter ?? {}), BY_ID, args);
  }

  @Query()
  definition(@Args() { id }: IdArgs, @Context() { snapshot }: ReadContext): Definition {
    return clauseById(snapshot.catalogue, 'definition', id, ['id']);
  }

  @ResolveField()
  status({ intervention, appliesFrom }: Definition, _args: unknown, { asOf }: ReadContext): InterventionStatus {
    return clauseStatusOn(intervention.timeline, appliesFrom, asOf);
  }

  @ResolveField('criteriaText')
  textOf({ criteria }: Definition): string | null {
    return criteria === undefined ? null : criteriaText(criteria);
  }
}

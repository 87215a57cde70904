import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { clauseById } from '../catalogue/clause-by-id.js';
import type { RedLine } from '../catalogue/entries.js';
import type { InterventionStatus } from '../catalogue/scales.js';
import { clauseStatusOn } from '../catalogue/status.js';
import { BY_ID, type Connection, connectionOf } from '../graphql/connection.js';
import { IdArgs } from '../graphql/id.args.js';
import type { ReadContext } from '../graphql/read-context.js';
import { type Anatomy, anatomyOf } from './anatomy.js';
import { findRedLines } from './find-red-lines.js';
import { lineageOf } from './lineage.js';
import { RedLinesArgs } from './red-lines.args.js';

@Resolver('RedLine')
export class RedLinesResolver {
  @Query()
  redLines(@Args() args: RedLinesArgs, @Context() { snapshot }: ReadContext): Connection<RedLine> {
    return connectionOf(findRedLines(snapshot.catalogue, args.filter ?? {}), BY_ID, args);
  }

  @Query()
  redLine(@Args() { id }: IdArgs, @Context() { snapshot }: ReadContext): RedLine {
    return clauseById(snapshot.catalogue, 'red-line', id, ['id']);
  }

  @ResolveField()
  anatomy({ anatomy }: RedLine): Anatomy {
    return anatomyOf(anatomy);
  }

  @ResolveField()
  lineage(redLine: RedLine, _args: unknown, { snapshot }: ReadContext): readonly RedLine[] {
    return lineageOf(snapshot.catalogue, redLine);
  }

  @ResolveField()
  status({ intervention, appliesFrom }: RedLine, _args: unknown, { asOf }: ReadContext): InterventionStatus {
    return clauseStatusOn(intervention.timeline, appliesFrom, asOf);
  }
}

import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { clauseById } from '../catalogue/clause-by-id.js';
import type { RedLine } from '../catalogue/entries.js';
import type { InterventionStatus } from '../catalogue/scales.js';
import { clauseStatusOn } from '../catalogue/status.js';
import { type Connection, connectionOf } from '../graphql/connection.js';
import { IdArgs } from '../graphql/id.args.js';
import type { ReadContext } from '../graphql/read-context.js';
import { type AnatomyGroup, anatomyGroups } from './anatomy-groups.js';
import { type Anatomy, anatomyOf, anatomyScore } from './anatomy.js';
import { findRedLines } from './find-red-lines.js';
import { AnatomyAveragesArgs, RedLineOrderInput, RedLinesArgs } from './red-lines.args.js';

@Resolver('RedLine')
export class RedLinesResolver {
  @Query()
  redLines(@Args() args: RedLinesArgs, @Context() { snapshot }: ReadContext): Connection<RedLine> {
    const { field, direction } = args.orderBy ?? new RedLineOrderInput();
    const order = {
      name: `red-lines-${field}-${direction}`,
      keysOf: ({ anatomy }: RedLine) => (field === 'score' ? [anatomyScore(anatomy)] : []),
      descending: direction === 'desc',
    };
    return connectionOf(findRedLines(snapshot.catalogue, args.filter ?? {}), order, args);
  }

  @Query()
  redLine(@Args() { id }: IdArgs, @Context() { snapshot }: ReadContext): RedLine {
    return clauseById(snapshot.catalogue, 'red-line', id, ['id']);
  }

  @Query()
  anatomyAverages(@Args() args: AnatomyAveragesArgs, @Context() { snapshot }: ReadContext): readonly AnatomyGroup[] {
    return anatomyGroups(snapshot.catalogue, args.by ?? null, args.filter ?? {});
  }

  @ResolveField()
  anatomy({ anatomy }: RedLine): Anatomy {
    return anatomyOf(anatomy);
  }

  @ResolveField()
  status({ intervention, appliesFrom }: RedLine, _args: unknown, { asOf }: ReadContext): InterventionStatus {
    return clauseStatusOn(intervention.timeline, appliesFrom, asOf);
  }
}

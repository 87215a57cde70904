import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Intervention, LineageStep } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import type { InterventionStatus } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';
import { type Connection, connectionOf } from '../graphql/connection.js';
import type { ReadContext } from '../graphql/read-context.js';
import { SlugArgs } from '../graphql/slug.args.js';
import { findInterventions } from './find-interventions.js';
import { interventionKey } from './intervention-order.js';
import { InterventionOrderInput, InterventionsArgs } from './interventions.args.js';

@Resolver('Intervention')
export class InterventionsResolver {
  @Query()
  interventions(@Args() args: InterventionsArgs, @Context() { snapshot, asOf }: ReadContext): Connection<Intervention> {
    const { field, direction } = args.orderBy ?? new InterventionOrderInput();
    const order = {
      name: `interventions-${field}-${direction}`,
      keysOf: (intervention: Intervention) => [interventionKey(intervention, field, asOf)],
      descending: direction === 'desc',
    };
    return connectionOf(findInterventions(snapshot.catalogue, args.filter ?? {}, asOf), order, args);
  }

  @Query()
  intervention(@Args() { slug }: SlugArgs, @Context() { snapshot }: ReadContext): Intervention {
    return bySlug(snapshot.catalogue, 'intervention', slug, ['slug']);
  }

  @Query()
  lineageSteps(@Context() { snapshot }: ReadContext): readonly LineageStep[] {
    return snapshot.catalogue.lineageSteps;
  }

  @ResolveField()
  status(intervention: Intervention, _args: unknown, { asOf }: ReadContext): InterventionStatus {
    return statusOn(intervention.timeline, asOf);
  }

  @ResolveField('lineageSteps')
  stepsOf(intervention: Intervention, _args: unknown, { snapshot }: ReadContext): readonly LineageStep[] {
    return snapshot.catalogue.lineageSteps.filter(({ from, to }) => from === intervention || to === intervention);
  }
}

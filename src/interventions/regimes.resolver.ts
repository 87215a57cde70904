import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Authority, Regime } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import { BY_ID, type Connection, connectionOf } from '../graphql/connection.js';
import type { ReadContext } from '../graphql/read-context.js';
import { SlugArgs } from '../graphql/slug.args.js';
import { findRegimes } from './find-regimes.js';
import { RegimesArgs } from './regimes.args.js';

@Resolver('Regime')
export class RegimesResolver {
  @Query()
  regimes(@Args() args: RegimesArgs, @Context() { snapshot }: ReadContext): Connection<Regime> {
    return connectionOf(findRegimes(snapshot.catalogue, args.filter ?? {}), BY_ID, args);
  }

  @Query()
  authorities(@Context() { snapshot }: ReadContext): readonly Authority[] {
    return snapshot.catalogue.authorities;
  }

  @Query()
  regime(@Args() { slug }: SlugArgs, @Context() { snapshot }: ReadContext): Regime {
    return bySlug(snapshot.catalogue, 'regime', slug, ['slug']);
  }
}

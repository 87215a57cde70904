import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { CommonCause, Layer, Scenario } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import type { ReadContext } from '../graphql/read-context.js';
import { SlugArgs } from '../graphql/slug.args.js';

@Resolver()
export class ScenariosResolver {
  @Query()
  riskScenarios(@Context() { snapshot }: ReadContext): readonly Scenario[] {
    return snapshot.catalogue.scenarios;
  }

  @Query()
  riskScenario(@Args() { slug }: SlugArgs, @Context() { snapshot }: ReadContext): Scenario {
    return bySlug(snapshot.catalogue, 'scenario', slug, ['slug']);
  }

  @Query()
  layers(@Context() { snapshot }: ReadContext): readonly Layer[] {
    return snapshot.catalogue.layers;
  }

  @Query()
  layer(@Args() { slug }: SlugArgs, @Context() { snapshot }: ReadContext): Layer {
    return bySlug(snapshot.catalogue, 'layer', slug, ['slug']);
  }

  @Query()
  layerCauses(@Context() { snapshot }: ReadContext): readonly CommonCause[] {
    return snapshot.catalogue.causes;
  }
}

import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Concept, Judgement, Metric } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import type { ReadContext } from '../graphql/read-context.js';
import { SlugArgs } from '../graphql/slug.args.js';

@Resolver()
export class ConceptsResolver {
  @Query()
  concepts(@Context() { snapshot }: ReadContext): readonly Concept[] {
    return snapshot.catalogue.concepts;
  }

  @Query()
  concept(@Args() { slug }: SlugArgs, @Context() { snapshot }: ReadContext): Concept {
    return bySlug(snapshot.catalogue, 'concept', slug, ['slug']);
  }

  @Query()
  metrics(@Context() { snapshot }: ReadContext): readonly Metric[] {
    return snapshot.catalogue.metrics;
  }

  @Query()
  judgements(@Context() { snapshot }: ReadContext): readonly Judgement[] {
    return snapshot.catalogue.judgements;
  }
}

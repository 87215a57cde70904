import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { ReadContext } from '../graphql/read-context.js';
import { CompareDefinitionsArgs } from './compare.args.js';
import { compareDefinitions } from './compare-definitions.js';
import type { DefinitionComparison } from './comparison.js';

@Resolver()
export class CompareResolver {
  @Query('compareDefinitions')
  compare(
    @Args() { concept, ...question }: CompareDefinitionsArgs,
    @Context() { snapshot }: ReadContext,
  ): DefinitionComparison & { readonly asked: object } {
    // The question goes with the answer, so that it can be asked again under an address.
    return { ...compareDefinitions(snapshot.catalogue, concept, question), asked: question };
  }
}

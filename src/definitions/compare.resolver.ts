import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { inPieces } from '../graphql/in-pieces.js';
import type { ReadContext } from '../graphql/read-context.js';
import { CompareDefinitionsArgs } from './compare.args.js';
import { compareInPieces } from './compare-definitions.js';
import type { DefinitionComparison } from './comparison.js';

@Resolver()
export class CompareResolver {
  @Query('compareDefinitions')
  async compare(
    @Args() { concept, ...question }: CompareDefinitionsArgs,
    @Context() { snapshot, time }: ReadContext,
  ): Promise<DefinitionComparison & { readonly asked: object }> {
    const comparison = await inPieces(compareInPieces(snapshot.catalogue, concept, question), time);
    // The question goes with the answer, so that it can be asked again under an address.
    return { ...comparison, asked: question };
  }
}

import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Entry } from '../catalogue/entries.js';
import type { Threshold } from '../criteria/missing-facts.js';
import { inPieces } from '../graphql/in-pieces.js';
import type { ReadContext } from '../graphql/read-context.js';
import { AssessSystemArgs } from './applicability.args.js';
import { assessInPieces } from './assess-system.js';
import type { SystemAssessment } from './assessment.js';
import { factInWords, type RankedFact } from './ranked-fact.js';

@Resolver()
export class ApplicabilityResolver {
  @Query('assessSystem')
  async assess(
    @Args() question: AssessSystemArgs,
    @Context() { snapshot, asOf, time }: ReadContext,
  ): Promise<SystemAssessment & { readonly asked: object }> {
    const assessment = await inPieces(assessInPieces(snapshot.catalogue, question, asOf), time);
    // The question goes with the answer, so that it can be asked again under an address.
    return { ...assessment, asked: question };
  }
}

@Resolver('MissingFact')
export class MissingFactResolver {
  @ResolveField()
  asks(@Parent() { fact }: RankedFact): string {
    return factInWords(fact);
  }

  @ResolveField()
  metric(@Parent() { fact }: RankedFact, @Context() { snapshot }: ReadContext): Entry | undefined {
    return fact.kind === 'quantity' ? snapshot.catalogue.byId.get(fact.metric) : undefined;
  }

  @ResolveField()
  benchmark(@Parent() { fact }: RankedFact): string | undefined {
    return fact.kind === 'quantity' ? fact.benchmark : undefined;
  }

  @ResolveField()
  unit(@Parent() { fact }: RankedFact): string | undefined {
    return fact.kind === 'quantity' ? fact.unit : undefined;
  }

  @ResolveField()
  thresholds(@Parent() { fact }: RankedFact): readonly Threshold[] {
    return fact.kind === 'quantity' ? fact.thresholds : [];
  }

  @ResolveField()
  judgement(@Parent() { fact }: RankedFact): string | undefined {
    return fact.kind === 'judgement' ? fact.atom : undefined;
  }

  @ResolveField()
  decidedBy(@Parent() { fact }: RankedFact): string | undefined {
    return fact.kind === 'judgement' ? fact.decidedBy : undefined;
  }
}

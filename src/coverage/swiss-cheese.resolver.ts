import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Scenario } from '../catalogue/entries.js';
import type { ReadContext } from '../graphql/read-context.js';
import { ScenarioCoverageArgs } from './analyses.args.js';
import type { CoverageCell } from './answers.js';
import { bestOfPeers, type RegimeShortfall, regimeShortfalls } from './best-of-peers.js';
import type { CoverageFilterInput } from './filter.js';
import { CoverageMatrixArgs } from './coverage.args.js';
import { resolveScenario } from './scenario-question.js';
import { type SwissCheese, swissCheese } from './swiss-cheese.js';

/** An answer with its question, so that it can be asked again under an address. */
type AskedCheese = SwissCheese & { readonly asked: CoverageFilterInput };

@Resolver('RiskScenario')
export class SwissCheeseResolver {
  @Query('swissCheese')
  cheese(@Args() { scenario, filter }: ScenarioCoverageArgs, @Context() { snapshot, asOf }: ReadContext): AskedCheese {
    const asked = resolveScenario(snapshot.catalogue, scenario, filter ?? {});
    return { ...swissCheese(snapshot.catalogue, asked.scenario, asked.filter, asOf), asked: filter ?? {} };
  }

  @ResolveField('swissCheese')
  ofScenario(
    @Parent() { slug }: Scenario,
    @Args() { filter }: CoverageMatrixArgs,
    @Context() { snapshot, asOf }: ReadContext,
  ): AskedCheese {
    const asked = resolveScenario(snapshot.catalogue, slug, filter ?? {});
    return { ...swissCheese(snapshot.catalogue, asked.scenario, asked.filter, asOf), asked: filter ?? {} };
  }

  @Query('bestOfPeers')
  composite(
    @Args() { scenario, filter }: ScenarioCoverageArgs,
    @Context() { snapshot, asOf }: ReadContext,
  ): readonly CoverageCell[] {
    const asked = resolveScenario(snapshot.catalogue, scenario, filter ?? {});
    return bestOfPeers(snapshot.catalogue, asked.scenario, asked.filter, asOf);
  }

  @Query('regimeShortfalls')
  shortfalls(
    @Args() { scenario, filter }: ScenarioCoverageArgs,
    @Context() { snapshot, asOf }: ReadContext,
  ): readonly RegimeShortfall[] {
    const asked = resolveScenario(snapshot.catalogue, scenario, filter ?? {});
    return regimeShortfalls(snapshot.catalogue, asked.scenario, asked.filter, asOf);
  }
}

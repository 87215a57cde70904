import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type Connection, connectionOf, type Order } from '../graphql/connection.js';
import type { ReadContext } from '../graphql/read-context.js';
import type { CoverageGap, CoverageMatrix } from './answers.js';
import { CoverageGapsArgs, CoverageMatrixArgs } from './coverage.args.js';
import { type CoverageFilter, resolveFilter } from './filter.js';
import { coverageGaps } from './gaps.js';
import { coverageMatrix } from './matrix.js';

/** Scenario by scenario, layers in order. */
const BY_CELL: Order<CoverageGap> = { name: 'cell', keysOf: ({ scenario, layer }) => [scenario.order, layer.order] };

@Resolver()
export class CoverageResolver {
  @Query('coverageMatrix')
  matrix(
    @Args() { filter }: CoverageMatrixArgs,
    @Context() { snapshot, asOf }: ReadContext,
  ): CoverageMatrix & { context: object; filter: CoverageFilter } {
    const { catalogue, release } = snapshot;
    const resolved = resolveFilter(catalogue, filter ?? {});
    // The question goes with the answer, so that it can be cited.
    return { ...coverageMatrix(catalogue, resolved, asOf), context: { release, asOf }, filter: resolved };
  }

  @Query('coverageGaps')
  gaps(@Args() args: CoverageGapsArgs, @Context() { snapshot, asOf }: ReadContext): Connection<CoverageGap> {
    const filter = resolveFilter(snapshot.catalogue, args.filter ?? {});
    const question = { filter, target: args.target ?? 'partial', countWeaknesses: args.countWeaknesses ?? [] };
    return connectionOf(coverageGaps(snapshot.catalogue, question, asOf), BY_CELL, args);
  }
}

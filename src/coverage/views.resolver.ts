import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import type { ReadContext } from '../graphql/read-context.js';
import { SNAPSHOTS } from '../graphql/tokens.service.js';
import { CompareCoverageArgs, CoverageHistoryArgs } from './analyses.args.js';
import type { CoverageMatrix } from './answers.js';
import { compareCoverage, type CoverageComparison } from './compare-coverage.js';
import { CoverageMatrixArgs } from './coverage.args.js';
import type { CoverageViewInput } from './coverage-view.input.js';
import { type CoverageFilter, resolveFilter } from './filter.js';
import { type HeadlineFigure, headlineFigures } from './headline-figures.js';
import { coverageHistory, type CoveragePoint } from './history.js';

/** A matrix with its question, so that it can be cited. */
type MatrixInContext = CoverageMatrix & { readonly context: object; readonly filter: CoverageFilter };

/** Coverage from other days, releases and filters than one. */
@Resolver()
export class ViewsResolver {
  constructor(@Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource) {}

  @Query('compareCoverage')
  async compare(
    @Args() args: CompareCoverageArgs,
    @Context() context: ReadContext,
  ): Promise<CoverageComparison & { readonly from: MatrixInContext; readonly to: MatrixInContext }> {
    const from = await this.view(args.from, context, 'from');
    const to = await this.view(args.to, context, 'to');
    const comparison = compareCoverage(from, to);
    return {
      ...comparison,
      from: { ...comparison.from, filter: from.filter, context: { release: from.release, asOf: from.asOf } },
      to: { ...comparison.to, filter: to.filter, context: { release: to.release, asOf: to.asOf } },
    };
  }

  @Query('coverageHistory')
  history(
    @Args() { filter, from, to, step }: CoverageHistoryArgs,
    @Context() { snapshot: { catalogue } }: ReadContext,
  ): readonly CoveragePoint[] {
    return coverageHistory(catalogue, {
      filter: resolveFilter(catalogue, filter ?? {}),
      ...{ from, to, step: step ?? 'month' },
    });
  }

  @Query('headlineFigures')
  figures(
    @Args() { filter }: CoverageMatrixArgs,
    @Context() { snapshot: { catalogue, release }, asOf }: ReadContext,
  ): readonly HeadlineFigure[] {
    return headlineFigures(catalogue, asOf, filter ?? {}, release.version);
  }

  private async view({ asOf, release: version, filter: input }: CoverageViewInput, context: ReadContext, side: string) {
    const { catalogue, release } = version == null ? context.snapshot : await this.at(version, side);
    const filter = resolveFilter(catalogue, input ?? {}, [side, 'filter']);
    return { catalogue, release, filter, asOf: asOf ?? context.asOf };
  }

  private async at(version: string, side: string): Promise<Snapshot> {
    try {
      return await this.snapshots.at(version);
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      throw new QuestionError(error.code, error.message, [side, 'release'], error.accepted);
    }
  }
}

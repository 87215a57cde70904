import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { ReadContext } from '../graphql/read-context.js';
import { PortfolioArgs } from './analyses.args.js';
import { answerPortfolio, type Portfolio } from './portfolio-answer.js';
import { resolvePortfolio } from './portfolio-question.js';
import { PortfolioSolver } from './portfolio-solver.service.js';
import { TooBusy } from './too-busy.js';

@Resolver()
export class PortfolioResolver {
  constructor(private readonly solver: PortfolioSolver) {}

  @Query()
  async portfolio(
    @Args() { filter, target, candidates }: PortfolioArgs,
    @Context() { snapshot: { catalogue }, asOf }: ReadContext,
  ): Promise<Portfolio & { readonly asked: object }> {
    const asked = { filter: filter ?? {}, target: target ?? 'partial' } as const;
    const { question, limits } = resolvePortfolio(catalogue, asked, candidates ?? {});
    const answer = await answerPortfolio(catalogue, question, asOf, { ...limits, solve: this.solver.solve }).catch(
      (error: unknown) => {
        throw error instanceof TooBusy ? tooBusy(error) : error;
      },
    );
    // The question goes with the answer, so that it can be asked again under an address.
    return { ...answer, asked: { ...asked, candidates: candidates ?? {} } };
  }
}

function tooBusy({ message }: TooBusy): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'TOO_MANY_CONCURRENT', retriable: true, retryAfterSeconds: 5 },
  });
}

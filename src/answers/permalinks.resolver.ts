import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { filterPairs } from '../coverage/filter-pairs.js';
import type { ReadContext } from '../graphql/read-context.js';
import { Answers } from './answers.service.js';
import type * as asked from './asked.js';
import { PermalinkArgs } from './permalinks.args.js';
import * as queries from './queries.js';
import { questionText, splitAddress } from './question-text.js';
import { viewPairs } from './time-kinds.js';

/** Addresses of answers: the question in one wording, pinned to the release and the day of the operation. */
@Resolver('CoverageMatrix')
export class MatrixPermalinkResolver {
  constructor(private readonly answers: Answers) {}

  @Query()
  async permalink(@Args() { answer }: PermalinkArgs, @Context() context: ReadContext): Promise<string> {
    return this.answers.permalink(splitAddress(answer), context);
  }

  @ResolveField('permalink')
  ofMatrix(@Parent() { filter, context }: asked.AskedMatrix, @Context() { snapshot, publicUrl }: ReadContext): string {
    const pairs = [...filterPairs(filter, snapshot.catalogue), ['asOf', context.asOf] as const];
    return `${publicUrl}/r/${context.release.version}/coverage?${questionText(pairs)}`;
  }
}

@Resolver('CoverageComparison')
export class ComparisonPermalinkResolver {
  @ResolveField()
  permalink(@Parent() { from, to }: asked.AskedComparison, @Context() context: ReadContext): string {
    const { release } = context.snapshot;
    const pairs = [...viewPairs('from', from, context.snapshot), ...viewPairs('to', to, context.snapshot)];
    return `${context.publicUrl}/r/${release.version}/compare-coverage?${questionText(pairs)}`;
  }
}

@Resolver('CoverageGap')
export class GapPermalinkResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField()
  permalink(@Parent() gap: asked.AskedGap, @Context() context: ReadContext): Promise<string> {
    return this.answers.permalink(queries.gapQuery(gap), context);
  }
}

@Resolver('SwissCheese')
export class CheesePermalinkResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField()
  permalink(@Parent() cheese: asked.AskedCheese, @Context() context: ReadContext): Promise<string> {
    return this.answers.permalink(queries.cheeseQuery(cheese), context);
  }
}

@Resolver('Portfolio')
export class PortfolioPermalinkResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField()
  permalink(@Parent() portfolio: asked.AskedPortfolio, @Context() context: ReadContext): Promise<string> {
    return this.answers.permalink(queries.portfolioQuery(portfolio), context);
  }
}

@Resolver('DefinitionComparison')
export class DefinitionsPermalinkResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField()
  permalink(@Parent() comparison: asked.AskedDefinitions, @Context() context: ReadContext): Promise<string> {
    return this.answers.permalink(queries.definitionsQuery(comparison), context);
  }
}

@Resolver('SystemAssessment')
export class AssessmentPermalinkResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField()
  permalink(@Parent() assessment: asked.AskedSystem, @Context() context: ReadContext): Promise<string> {
    return this.answers.permalink(queries.systemQuery(assessment), context);
  }
}

@Resolver('ChangeSet')
export class ChangesPermalinkResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField()
  permalink(@Parent() changes: asked.AskedChanges, @Context() context: ReadContext): Promise<string> {
    return this.answers.permalink(queries.changesQuery(changes), context);
  }
}

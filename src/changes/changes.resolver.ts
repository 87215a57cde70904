import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RedLine } from '../catalogue/entries.js';
import type { ReadContext } from '../graphql/read-context.js';
import type { ChangeSet } from './change.js';
import { type ChangesInWords, changesInWords } from './changes-in-words.js';
import { answerChanges } from './changes-question.js';
import { ChangesArgs } from './changes.args.js';
import { type Lineage, lineages } from './lineages.js';
import { type LineMove, lineageOf } from './red-line-lineage.js';

@Resolver('ChangeSet')
export class ChangesResolver {
  @Query()
  changes(@Args() question: ChangesArgs, @Context() { snapshot }: ReadContext): ChangeSet {
    return answerChanges(snapshot.catalogue, question);
  }

  @Query('lineages')
  all(@Context() { snapshot }: ReadContext): readonly Lineage[] {
    return lineages(snapshot.catalogue);
  }

  @ResolveField()
  inWords(@Parent() changes: ChangeSet): ChangesInWords {
    return changesInWords(changes);
  }
}

@Resolver('RedLine')
export class RedLineLineageResolver {
  @ResolveField()
  lineage(@Parent() redLine: RedLine, @Context() { snapshot }: ReadContext): readonly RedLine[] {
    return lineageOf(snapshot.catalogue, redLine).lines;
  }

  @ResolveField()
  moves(@Parent() redLine: RedLine, @Context() { snapshot }: ReadContext): readonly LineMove[] {
    return lineageOf(snapshot.catalogue, redLine).moves;
  }
}

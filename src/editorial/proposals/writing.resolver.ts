import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { AccessContext } from '../../access/access-context.js';
import { Requires } from '../../access/requires.decorator.js';
import type { ChangeRequest } from './check-changes.service.js';
import { isRefusal, type Refusal } from './outcomes.js';
import type { Proposal, ReviewVerdict } from './proposal.js';
import { Proposals } from './proposals.service.js';
import type { RebaseChoice } from './rebase.js';

type Outcome = Promise<Proposal | Refusal>;

/** The doors to `Proposals`. What is sent is checked there, so that every problem has its code and field. */
@Resolver()
export class WritingResolver {
  constructor(private readonly proposals: Proposals) {}

  @Mutation()
  @Requires('proposal.create')
  async createProposal(
    @Args('title') title: string,
    @Args('rationale') rationale: string,
    @Args('changes') changes: readonly ChangeRequest[],
    @Context() { principal }: AccessContext,
  ): Outcome {
    return await this.proposals.create(principal, { title, rationale, changes });
  }

  @Mutation()
  @Requires('proposal.amend')
  async amendProposal(
    @Args('id') id: string,
    @Args('title') title: string | null | undefined,
    @Args('rationale') rationale: string | null | undefined,
    @Args('changes') changes: readonly ChangeRequest[] | null | undefined,
    @Args('drop') drop: readonly string[] | null | undefined,
    @Context() { principal }: AccessContext,
  ): Outcome {
    const amendment = {
      title: title ?? null,
      rationale: rationale ?? null,
      changes: changes ?? null,
      drop: drop ?? null,
    };
    return await this.proposals.amend(principal, id, amendment);
  }

  @Mutation()
  @Requires('proposal.submit')
  async submitProposal(@Args('id') id: string, @Context() { principal }: AccessContext): Outcome {
    return await this.proposals.submit(principal, id);
  }

  @Mutation()
  @Requires('proposal.withdraw')
  async withdrawProposal(
    @Args('id') id: string,
    @Args('note') note: string | null | undefined,
    @Context() { principal }: AccessContext,
  ): Outcome {
    return await this.proposals.withdraw(principal, id, note ?? null);
  }

  @Mutation()
  @Requires('proposal.review')
  async reviewProposal(
    @Args('id') id: string,
    @Args('version') version: number,
    @Args('verdict') verdict: ReviewVerdict,
    @Args('comment') comment: string | null | undefined,
    @Context() { principal }: AccessContext,
  ): Outcome {
    return await this.proposals.review(principal, id, { version, verdict, comment: comment ?? null });
  }

  @Mutation()
  @Requires('proposal.accept')
  async acceptProposal(
    @Args('id') id: string,
    @Args('note') note: string | null | undefined,
    @Context() { principal }: AccessContext,
  ): Outcome {
    return await this.proposals.accept(principal, id, note ?? null);
  }

  @Mutation()
  @Requires('proposal.reject')
  async rejectProposal(
    @Args('id') id: string,
    @Args('note') note: string,
    @Context() { principal }: AccessContext,
  ): Outcome {
    return await this.proposals.reject(principal, id, note);
  }

  @Mutation()
  @Requires('proposal.rebase')
  async rebaseProposal(
    @Args('id') id: string,
    @Args('choices') choices: readonly (Omit<RebaseChoice, 'path'> & { readonly path?: readonly string[] | null })[],
    @Context() { principal }: AccessContext,
  ): Outcome {
    const decided = choices.map(({ entry, path, take }) => ({ entry, take, path: path ?? null }));
    return await this.proposals.rebase(principal, id, decided);
  }
}

@Resolver('ProposalOutcome')
export class ProposalOutcomeResolver {
  @ResolveField()
  __resolveType(outcome: Proposal | Refusal): string {
    return isRefusal(outcome) ? outcome.__typename : 'Proposal';
  }
}

import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AccessContext } from '../../access/access-context.js';
import type { EntryDiff } from '../../catalogue/entry-diff.js';
import { type Connection, connectionOf, type Order } from '../../graphql/connection.js';
import { IdArgs } from '../../graphql/id.args.js';
import { PageArgs } from '../../graphql/page.args.js';
import type { ReadContext } from '../../graphql/read-context.js';
import { Editing } from '../editing.service.js';
import { readRevisions, type Revision } from '../history/revision-list.service.js';
import { type Preview, Previews } from './preview.service.js';
import { findProposal, listProposals, type ProposalHead, readProposals } from './proposal-list.service.js';
import { isApproved, readChanges, readReviews } from './proposal-table.service.js';
import type { Proposal, ProposalReview, ProposedChange } from './proposal.js';
import { ProposalsArgs, RevisionsArgs } from './proposals.args.js';

const NEWEST_FIRST: Order<ProposalHead | Revision> = {
  name: 'number',
  keysOf: ({ number }) => [number],
  descending: true,
};

interface PlacedChange extends ProposedChange {
  readonly id: string;
  readonly place: number;
}

const AS_WRITTEN: Order<PlacedChange> = { name: 'place', keysOf: ({ place }) => [place] };

const SHOWN = 500;

@Resolver('Proposal')
export class ProposalsResolver {
  constructor(
    private readonly editing: Editing,
    private readonly previews: Previews,
  ) {}

  @Query()
  async proposal(@Args() { id }: IdArgs, @Context() { principal }: AccessContext): Promise<Proposal | null> {
    return (await findProposal(this.editing.reader(), principal, id)) ?? null;
  }

  @Query()
  async proposals(
    @Args() { filter, ...page }: ProposalsArgs,
    @Context() { principal }: AccessContext,
  ): Promise<Connection<Proposal>> {
    const manager = this.editing.reader();
    const { edges, ...rest } = connectionOf(await listProposals(manager, principal, filter ?? {}), NEWEST_FIRST, page);
    const found = await readProposals(
      manager,
      edges.map(({ node }) => node),
    );
    const filled = edges.flatMap(({ cursor, node }) => {
      const proposal = found.get(node.id);
      return proposal === undefined ? [] : [{ cursor, node: proposal }];
    });
    return { ...rest, edges: filled, nodes: filled.map(({ node }) => node) };
  }

  @Query()
  async revisions(@Args() { entry, ...page }: RevisionsArgs): Promise<Connection<Revision>> {
    return connectionOf(await readRevisions(this.editing.reader(), entry), NEWEST_FIRST, page);
  }

  @ResolveField()
  async approved(@Parent() { number }: Proposal): Promise<boolean> {
    return await isApproved(this.editing.reader(), number);
  }

  @ResolveField()
  async changes(@Parent() { number }: Proposal, @Args() page: PageArgs): Promise<Connection<PlacedChange>> {
    const changes = await readChanges(this.editing.reader(), number);
    return connectionOf(
      changes.map((change, place) => ({ ...change, id: change.entry, place })),
      AS_WRITTEN,
      page,
    );
  }

  @ResolveField()
  async reviews(@Parent() { number }: Proposal): Promise<readonly ProposalReview[]> {
    return await readReviews(this.editing.reader(), number);
  }

  @ResolveField()
  async preview(
    @Parent() proposal: Proposal,
    @Context() { asOf }: ReadContext,
  ): Promise<Preview & { readonly differences: readonly EntryDiff[] }> {
    const preview = await this.previews.of(proposal, asOf);
    return { ...preview, findings: preview.findings.slice(0, SHOWN), differences: preview.differences.slice(0, SHOWN) };
  }
}

import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { EventQueue } from '../../graphql/event-queue.js';
import { Events } from '../../graphql/events.service.js';
import { Editing } from '../editing.service.js';
import { readProposal } from './proposal-table.service.js';
import { type Proposal, proposalNumber } from './proposal.js';

/** Where every proposal that changed is told of; one of them, under its id. The event is the id. */
const PROPOSALS_TOPIC = 'proposal';

export function publishProposal(events: Events, id: string): void {
  events.publish(PROPOSALS_TOPIC, id);
  events.publish(id, id);
}

@Resolver()
export class ProposalChangedResolver {
  constructor(
    private readonly events: Events,
    private readonly editing: Editing,
  ) {}

  @Subscription('proposalChanged', {
    async resolve(this: ProposalChangedResolver, id: string): Promise<Proposal> {
      const proposal = await readProposal(this.editing.reader(), proposalNumber(id) ?? 0);
      if (proposal === undefined) throw new Error(`${id} changed and is gone`);
      return proposal;
    },
  })
  proposalChanged(@Args('id') id: string | null | undefined): EventQueue<unknown> {
    // Another topic than that of a proposal tells of nothing.
    const topic = id == null ? PROPOSALS_TOPIC : proposalNumber(id) === undefined ? 'proposal/0' : id;
    return this.events.follow(topic);
  }
}

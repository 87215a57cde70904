import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Entry } from '../catalogue/entries.js';
import { type Connection, connectionOf, type Order } from '../graphql/connection.js';
import type { ReadContext } from '../graphql/read-context.js';
import { type Hit, search } from './search.js';
import { indexInTurns } from './warm-search.service.js';
import { SearchArgs } from './search.args.js';

const BEST_FIRST: Order<Hit> = { name: 'score', keysOf: ({ score }) => [-score] };

@Resolver()
export class SearchResolver {
  @Query()
  async search(@Args() args: SearchArgs, @Context() { snapshot }: ReadContext): Promise<Connection<Entry>> {
    await indexInTurns(snapshot.catalogue);
    const { edges, nodes, ...page } = connectionOf(
      search(snapshot.catalogue, args.query, args.kinds),
      BEST_FIRST,
      args,
    );
    return {
      ...page,
      edges: edges.map(({ cursor, node: { entry, ...hit } }) => ({ cursor, ...hit, node: entry })),
      nodes: nodes.map(({ entry }) => entry),
    };
  }
}

import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ReadContext } from './read-context.js';

/** Fields that every entry has; the types that implement `Entry` inherit them. */
@Resolver('Entry')
export class EntryResolver {
  @ResolveField()
  permalink(entry: { readonly id: string }, _args: unknown, { publicUrl }: ReadContext): string {
    return `${publicUrl}/${entry.id}`;
  }
}

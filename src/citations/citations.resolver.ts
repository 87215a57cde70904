import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Entry } from '../catalogue/entries.js';
import { keepLimit } from '../graphql/limits.js';
import type { ReadContext } from '../graphql/read-context.js';
import { bibliography } from './bibliography.js';
import { type Citation, writeCitation } from './cite.service.js';
import { type CitationArgs, CiteArgs, manner } from './citations.args.js';
import { citedRecords, recordsOf } from './cited-records.js';
import { editionOf } from './edition.js';

@Resolver()
export class CitationsResolver {
  @Query()
  async cite(@Args() args: CiteArgs, @Context() { snapshot, asOf, publicUrl }: ReadContext): Promise<Citation> {
    keepLimit('pageSize', args.ids.length, ['ids']);
    const { style, format } = manner(args);
    const edition = editionOf(snapshot, asOf, publicUrl);
    const records = citedRecords(snapshot.catalogue, args.ids, args.of ?? undefined, edition);
    return writeCitation(bibliography(records, style), style, format);
  }
}

/** A source is cited as every entry is. */
@Resolver('Source')
export class SourceCitationResolver {
  @ResolveField()
  citation(entry: Entry, args: CitationArgs, context: ReadContext): Promise<string> {
    return citationOf(entry, args, context);
  }
}

/** The types that implement `Entry` inherit it. */
@Resolver('Entry')
export class EntryCitationResolver {
  @ResolveField()
  citation(entry: Entry, args: CitationArgs, context: ReadContext): Promise<string> {
    return citationOf(entry, args, context);
  }
}

// The schema has checked the arguments of a field: its enums are the only values that there are.
async function citationOf(
  entry: Entry,
  args: CitationArgs,
  { snapshot, asOf, publicUrl }: ReadContext,
): Promise<string> {
  const { style, format } = manner(args);
  const items = recordsOf(entry, args.of ?? undefined, editionOf(snapshot, asOf, publicUrl), ['of']);
  const cited = items.map((item) => ({ item, ids: [entry.id] }));
  return (await writeCitation(bibliography(cited, style), style, format)).text;
}

import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers } from '../answers/answers.service.js';
import { splitAddress } from '../answers/question-text.js';
import type { Entry } from '../catalogue/entries.js';
import { keepLimit } from '../graphql/limits.js';
import type { ReadContext } from '../graphql/read-context.js';
import { bibliography } from './bibliography.js';
import { type Citation, writeCitation } from './cite.service.js';
import { type CitationArgs, CiteArgs, manner } from './citations.args.js';
import { citedRecords, recordsOf } from './cited-records.js';
import type { CslItem } from './csl.js';
import { editionOf } from './edition.js';
import { answerRecord } from './registry-record.js';

@Resolver()
export class CitationsResolver {
  constructor(private readonly answers: Answers) {}

  @Query()
  async cite(@Args() args: CiteArgs, @Context() { snapshot, asOf, publicUrl, time }: ReadContext): Promise<Citation> {
    keepLimit('pageSize', args.ids.length, ['ids']);
    const { style, format } = manner(args);
    const edition = editionOf(snapshot, asOf, publicUrl);
    const answers = await this.answerRecords(args.ids, { snapshot, asOf, publicUrl });
    const records = citedRecords(snapshot.catalogue, args.ids, args.of ?? undefined, edition, answers);
    return writeCitation(bibliography(records, style), style, format, () => time?.pause() ?? null);
  }

  /** The records of the answers among the ids, by id: a gap, or an analysis with its question. */
  private async answerRecords(
    ids: readonly string[],
    { snapshot, asOf, publicUrl }: ReadContext,
  ): Promise<ReadonlyMap<string, CslItem>> {
    const found = new Map<string, CslItem>();
    for (const id of ids) {
      const here = `${publicUrl}/r/${snapshot.release.version}/`;
      const { path, query } = splitAddress(id.startsWith(here) ? id.slice(here.length) : id);
      const asked = await this.answers.read(snapshot, path, query, asOf);
      if (asked === null) continue;
      const { question, title } = asked;
      const { rests } = await asked.answer();
      const answer = { path: question === '' ? path : `${path}?${question}`, title, rests };
      found.set(id, answerRecord(answer, editionOf(snapshot, asked.asOf, publicUrl)));
    }
    return found;
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
  { snapshot, asOf, publicUrl, time }: ReadContext,
): Promise<string> {
  const { style, format } = manner(args);
  const items = recordsOf(entry, args.of ?? undefined, editionOf(snapshot, asOf, publicUrl), ['of']);
  const cited = items.map((item) => ({ item, ids: [entry.id] }));
  const written = await writeCitation(bibliography(cited, style), style, format, () => time?.pause() ?? null);
  return written.text;
}

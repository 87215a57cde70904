import { ResolveField, Resolver } from '@nestjs/graphql';
import type { CalendarDate } from '../catalogue/dates.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import type { CoverageMatrix } from '../coverage/answers.js';
import type { CoverageFilter } from '../coverage/filter.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import type { ReadContext } from '../graphql/read-context.js';
import { type CitationArgs, manner } from './citations.args.js';
import { writeCitation } from './cite.service.js';
import { editionOf } from './edition.js';
import { answerRecord } from './registry-record.js';

/** One side of a comparison is of a release and a day of its own. */
interface MatrixInContext extends CoverageMatrix {
  readonly filter: CoverageFilter;
  readonly context: { readonly release: ReleaseInfo; readonly asOf: CalendarDate };
}

/** A matrix is cited with its question: who asks it again of that release and day gets the same answer. */
@Resolver('CoverageMatrix')
export class CoverageCitationResolver {
  @ResolveField()
  async citation(
    { filter, scenarios, layers, cells, context }: MatrixInContext,
    args: CitationArgs,
    { snapshot: { catalogue }, publicUrl, time }: ReadContext,
  ): Promise<string> {
    const { style, format } = manner(args);
    const { release, asOf } = context;
    const pairs = filterPairs(filter, catalogue);
    const question = [...pairs, ['asOf', asOf]].map(([key, value]) => `${key}=${value}`).join('&');
    const words = pairs.map(([key, value]) => `${wordsOf(key)} ${value.replaceAll(',', ', ')}`).join('; ');
    const size = `${counted(scenarios.length, 'scenario')} by ${counted(layers.length, 'layer')}`;
    const item = answerRecord(
      {
        path: `coverage?${question}`,
        title: `Coverage of ${size}${words === '' ? '' : ` (${words})`}`,
        rests: cells.flatMap(({ claims, assessment }) => [...claims, ...(assessment === null ? [] : [assessment])]),
      },
      editionOf({ release, catalogue }, asOf, publicUrl),
    );
    return (await writeCitation([{ item, ids: [] }], style, format, () => time?.pause() ?? null)).text;
  }
}

/** `minConfidence` is `min confidence`. */
function wordsOf(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

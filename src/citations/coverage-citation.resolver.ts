import { ResolveField, Resolver } from '@nestjs/graphql';
import type { CoverageMatrix } from '../coverage/answers.js';
import type { CoverageFilter } from '../coverage/filter.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import type { ReadContext } from '../graphql/read-context.js';
import { type CitationArgs, manner } from './citations.args.js';
import { writeCitation } from './cite.service.js';
import { editionOf } from './edition.js';
import { answerRecord } from './registry-record.js';

/** A matrix is cited with its question: who asks it again of that release and day gets the same answer. */
@Resolver('CoverageMatrix')
export class CoverageCitationResolver {
  @ResolveField()
  async citation(
    { filter, scenarios, layers, cells }: CoverageMatrix & { filter: CoverageFilter },
    args: CitationArgs,
    { snapshot, asOf, publicUrl }: ReadContext,
  ): Promise<string> {
    const { style, format } = manner(args);
    const pairs = filterPairs(filter, snapshot.catalogue);
    const question = pairs.map(([key, value]) => `${key}=${value}`).join('&');
    const words = pairs.map(([key, value]) => `${wordsOf(key)} ${value.replaceAll(',', ', ')}`).join('; ');
    const size = `${counted(scenarios.length, 'scenario')} by ${counted(layers.length, 'layer')}`;
    const item = answerRecord(
      {
        path: question === '' ? 'coverage' : `coverage?${question}`,
        title: `Coverage of ${size}${words === '' ? '' : ` (${words})`}`,
        rests: cells.flatMap(({ claims, assessment }) => [...claims, ...(assessment === null ? [] : [assessment])]),
      },
      editionOf(snapshot, asOf, publicUrl),
    );
    return (await writeCitation([{ item, ids: [] }], style, format)).text;
  }
}

/** `minConfidence` is `min confidence`. */
function wordsOf(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import { PortfolioSolver } from '../coverage/portfolio-solver.service.js';
import type { ReadContext } from '../graphql/read-context.js';
import { SNAPSHOTS } from '../graphql/tokens.service.js';
import type { AnswerWithGrounds } from './answer-kind.js';
import type { Asking } from './queries.js';
import { type AddressedQuestion, ANSWER_NAMES, readAnswerAddress } from './addresses.js';

const KEPT = 64;

/** The answers that have addresses. */
@Injectable()
export class Answers {
  readonly names = ANSWER_NAMES;
  private readonly portfolios = new LRUCache<string, Promise<AnswerWithGrounds>>({ max: KEPT });

  constructor(
    @Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource,
    private readonly solver: PortfolioSolver,
  ) {}

  /**
   * The question of an address; null where its path is that of no answer.
   * @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY, UNKNOWN_RELEASE
   */
  async read(
    snapshot: Snapshot,
    path: string,
    query: ReadonlyMap<string, string>,
    today: CalendarDate,
  ): Promise<AddressedQuestion | null> {
    const tools = { at: (version: string) => this.snapshots.at(version), solve: this.solver.solve };
    const asked = await readAnswerAddress(snapshot, path, query, today, tools);
    if (asked?.path !== 'portfolio') return asked;
    return { ...asked, answer: () => this.once(`${snapshot.release.version}?${asked.question}`, asked.answer) };
  }

  /**
   * The pinned address of an answer.
   * @throws QuestionError UNKNOWN_ENTRY where no analysis has this name; else as `read`
   */
  async permalink({ path, query }: Asking, { snapshot, asOf, publicUrl }: ReadContext): Promise<string> {
    const asked = await this.read(snapshot, path, query, asOf);
    if (asked === null) throw unknownAnswer(path);
    const { question } = asked;
    return `${publicUrl}/r/${snapshot.release.version}/${path}${question === '' ? '' : `?${question}`}`;
  }

  /** A search costs seconds: the same question is answered once. */
  private once(key: string, answer: () => Promise<AnswerWithGrounds>): Promise<AnswerWithGrounds> {
    const known = this.portfolios.get(key);
    if (known !== undefined) return known;
    const found = answer();
    this.portfolios.set(key, found);
    found.then(
      ({ settled }) => settled === false && this.portfolios.delete(key),
      () => this.portfolios.delete(key),
    );
    return found;
  }
}

function unknownAnswer(path: string): QuestionError {
  const known = [...ANSWER_NAMES, 'gap/<scenario>/<layer>'];
  return new QuestionError('UNKNOWN_ENTRY', `There is no analysis "${path}".`, ['answer'], known);
}

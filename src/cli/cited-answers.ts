import { readAnswerAddress } from '../answers/addresses.js';
import type { AnswerTools } from '../answers/answer-kind.js';
import { splitAddress } from '../answers/question-text.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { CslItem } from '../citations/csl.js';
import type { Edition } from '../citations/edition.js';
import { answerRecord } from '../citations/registry-record.js';
import type { Solve } from '../coverage/portfolio-model.js';

/**
 * The records of the answers among what somebody cites, by what he wrote: the id of a gap, or an analysis with its
 * question.
 * @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY; UNKNOWN_RELEASE where the question names one: these are files
 */
export async function citedAnswers(
  given: readonly string[],
  catalogue: Catalogue,
  edition: Edition,
  solve: Solve,
): Promise<ReadonlyMap<string, CslItem>> {
  const { release: version, contentHash, asOf } = edition;
  const release = { id: 'release/seeds', version, publishedAt: '', contentHash, notes: '' };
  const tools: AnswerTools = { at: noRelease, solve };
  const found = new Map<string, CslItem>();
  for (const id of given) {
    const { path, query } = splitAddress(id);
    const asked = await readAnswerAddress({ release, catalogue }, path, query, asOf, tools);
    if (asked === null) continue;
    const { question, title } = asked;
    const { rests } = await asked.answer();
    const answer = { path: question === '' ? path : `${path}?${question}`, title, rests };
    found.set(id, answerRecord(answer, { ...edition, asOf: asked.asOf }));
  }
  return found;
}

function noRelease(version: string): Promise<never> {
  const message = `Seed files are read, and no release: "${version}" cannot be compared with.`;
  return Promise.reject(new QuestionError('UNKNOWN_RELEASE', message, ['release']));
}

/** Which definitions to compare, as the address of the comparer says it. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Concept, Definition } from '../../catalogue/entries.js';
import { bySlug } from '../../catalogue/lookup.js';
import { nearest } from '../../catalogue/nearest.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { chooseDefinitions } from '../../definitions/choose-definitions.js';
import type { Pairs } from '../links.js';
import { pairsOf, readUrlQuery } from '../reference/url-query.js';

/** The most that stand side by side; more columns than these nobody reads, and every pair is compared. */
export const MOST_COMPARED = 8;
const USUALLY_COMPARED = 4;

export interface CompareQuestion {
  readonly concept?: string | undefined;
  /** `us-ca-sb-53/frontier-model`; a full id is taken too */
  readonly definitions?: readonly string[] | undefined;
}

/** @throws QuestionError BAD_ARGUMENT for a key that the comparer does not take */
export function readCompareQuestion(query: URLSearchParams): CompareQuestion {
  const asked = readUrlQuery(query, ['concept', 'definitions', 'asOf']);
  return { concept: asked.text('concept'), definitions: asked.list('definitions') };
}

export interface PickedDefinitions {
  readonly concept: Concept;
  /** all of the concept, regimes in published order, within each by date */
  readonly all: readonly Definition[];
  /** those that are compared, in the same order */
  readonly picked: readonly Definition[];
  /** whether the address named them; else they are the first few that are worth a look */
  readonly named: boolean;
}

/**
 * The definitions of the concept that the address names; where it names none, the first of each regime that binds most.
 * @throws QuestionError UNKNOWN_ENTRY for a concept or definition; BAD_ARGUMENT for fewer than two or too many
 */
export function pickDefinitions(catalogue: Catalogue, question: CompareQuestion): PickedDefinitions {
  const concept = bySlug(catalogue, 'concept', question.concept ?? '', ['concept']);
  const { definitions: all } = chooseDefinitions(catalogue, concept.slug, {});
  if (question.definitions === undefined) return { concept, all, picked: usual(all), named: false };
  const wanted = new Set(question.definitions.map((name) => definitionNamed(concept, all, name)));
  if (wanted.size < 2 || wanted.size > MOST_COMPARED) {
    const many = wanted.size === 1 ? 'one is' : `${wanted.size} are`;
    throw new QuestionError(
      'BAD_ARGUMENT',
      `A comparison takes two to ${MOST_COMPARED} definitions; ${many} named.`,
      ['definitions'],
      all.map(pathOf),
    );
  }
  return { concept, all, picked: all.filter((one) => wanted.has(one)), named: true };
}

/** The query that asks for these definitions. */
export function comparePairs(concept: Concept, definitions: readonly Definition[] = []): Pairs {
  return pairsOf({ concept: concept.slug, definitions: definitions.map(pathOf) });
}

/** `us-ca-sb-53/frontier-model`. */
export function pathOf({ id }: Definition): string {
  return id.slice('definition/'.length);
}

function definitionNamed(concept: Concept, all: readonly Definition[], name: string): Definition {
  const wanted = name.replace(/^definition\//, '');
  const found = all.find((one) => pathOf(one) === wanted);
  if (found !== undefined) return found;
  const paths = all.map(pathOf);
  const near = nearest(wanted, paths);
  const message = `${concept.title} has no definition "${name.slice(0, 80)}".`;
  throw new QuestionError('UNKNOWN_ENTRY', message, ['definitions'], near.length > 0 ? near : paths);
}

const BINDS = ['binding', 'co-regulatory', 'voluntary', 'advisory'];

/** Of every regime the definition of its firmest text, with criteria first; then the others, until there are enough. */
function usual(all: readonly Definition[]): readonly Definition[] {
  const rank = ({ criteria, intervention }: Definition): number =>
    (criteria === undefined ? 10 : 0) + BINDS.indexOf(intervention.bindingness);
  const byRegime = [...Map.groupBy(all, ({ intervention }) => intervention.regime).values()];
  const firsts = byRegime.flatMap((own) => own.toSorted((a, b) => rank(a) - rank(b)).slice(0, 1));
  const byRank = [...firsts.toSorted((a, b) => rank(a) - rank(b)), ...all];
  const kept = new Set([...new Set(byRank)].slice(0, USUALLY_COMPARED));
  return all.filter((one) => kept.has(one));
}

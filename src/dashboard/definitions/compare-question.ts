/** Which definitions to compare, as the address of the comparer says it. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import { criterionNodes } from '../../catalogue/criterion-nodes.js';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Concept, Definition } from '../../catalogue/entries.js';
import { bySlug } from '../../catalogue/lookup.js';
import { nearest } from '../../catalogue/nearest.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { BINDINGNESS, rankOn } from '../../catalogue/scales.js';
import { statusOn } from '../../catalogue/status.js';
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
 * The definitions of the concept that the address names; where it names none, a few that are worth a look.
 * @throws QuestionError UNKNOWN_ENTRY for a concept or definition; BAD_ARGUMENT for fewer than two or too many
 */
export function pickDefinitions(
  catalogue: Catalogue,
  question: CompareQuestion,
  asOf: CalendarDate,
): PickedDefinitions {
  const concept = bySlug(catalogue, 'concept', question.concept ?? '', ['concept']);
  const { definitions: all } = chooseDefinitions(catalogue, concept.slug, {});
  if (question.definitions === undefined) return { concept, all, picked: usual(all, asOf), named: false };
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

/** In force before what is not, with a number before judgements alone, binding before voluntary. */
function rankOf({ criteria, intervention }: Definition, asOf: CalendarDate): number {
  const isLive = statusOn(intervention.timeline, asOf) === 'in-force';
  const measures =
    criteria !== undefined && criterionNodes(criteria).some(({ criterion }) => criterion.kind === 'comparison');
  return (isLive ? 0 : 8) + (measures ? 0 : 4) + rankOn(BINDINGNESS, intervention.bindingness);
}

/** Of every regime the definition that is most worth a look, then the others, until there are enough. */
function usual(all: readonly Definition[], asOf: CalendarDate): readonly Definition[] {
  const byRank = (a: Definition, b: Definition): number => rankOf(a, asOf) - rankOf(b, asOf);
  const byRegime = [...Map.groupBy(all, ({ intervention }) => intervention.regime).values()];
  const firsts = byRegime.flatMap((own) => own.toSorted(byRank).slice(0, 1)).toSorted(byRank);
  const kept = new Set([...new Set([...firsts, ...all])].slice(0, USUALLY_COMPARED));
  return all.filter((one) => kept.has(one));
}

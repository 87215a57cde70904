import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Definition } from '../catalogue/entries.js';
import { type Pieces, whole } from '../catalogue/pieces.js';
import { missingOn } from './missing-on.js';
import {
  type ApplicabilityFilterInput,
  isLive,
  resolveApplicabilityFilter,
  statusOfClause,
} from './applicability-filter.js';
import { assessClauses } from './assess-clauses.js';
import type { DefinitionVerdict, DutyVerdict, SystemAssessment } from './assessment.js';
import { groupDuties } from './group-duties.js';
import { keyOfFact, type OpenDefinition, rankFacts } from './rank-facts.js';
import { reachedRegimes, textsInReach } from './texts-in-reach.js';
import type { RankedFact } from './ranked-fact.js';
import { resolveSystem } from './resolve-system.js';
import type { SystemInput } from './system.js';
import { traceOn, type VerdictOf, verdictsOn } from './verdicts.js';

/** What is asked of a system. */
export interface SystemQuestion {
  readonly system: SystemInput;
  readonly filter?: ApplicabilityFilterInput | null | undefined;
}

/**
 * Which definitions a system meets on a day, which duties follow by the scope of provisions, which red lines are
 * crossed, and which facts would settle what is open. It looks at the texts that place, developer and signature let
 * touch the system, that the filter takes and whose clauses are live; nothing of the system is kept.
 * @throws QuestionError UNKNOWN_ENTRY, BAD_ARGUMENT for a system that cannot be or names what is not on record
 */
export function assessSystem(catalogue: Catalogue, question: SystemQuestion, asOf: CalendarDate): SystemAssessment {
  return whole(assessInPieces(catalogue, question, asOf));
}

/**
 * The same in pieces of a definition, or of a fact.
 * @throws as `assessSystem`, when it is begun
 */
export function* assessInPieces(
  catalogue: Catalogue,
  question: SystemQuestion,
  asOf: CalendarDate,
): Pieces<SystemAssessment> {
  const system = resolveSystem(catalogue, question.system);
  const filter = resolveApplicabilityFilter(catalogue, question.filter ?? {});
  const texts = textsInReach(catalogue, system, filter);
  const definitions = texts.flatMap(({ intervention }) =>
    intervention.definitions.filter((one) => isLive(one, filter.status, asOf)),
  );

  const traces = new Map<Definition, ReturnType<typeof traceOn>>();
  const trace = (definition: Definition) => {
    const found = traces.get(definition) ?? traceOn(definition, system.profile);
    traces.set(definition, found);
    return found;
  };
  const verdictOf: VerdictOf = (definition) => trace(definition).verdict;
  const reading = (of: VerdictOf): VerdictOf => verdictsOn(of, filter.status, asOf);
  for (const definition of definitions) {
    yield;
    trace(definition);
  }
  const clauses = assessClauses(texts, { system, dial: filter.status, asOf }, reading(verdictOf));

  const traced: (OpenDefinition & Pick<DefinitionVerdict, 'trace'>)[] = [];
  for (const definition of definitions) {
    yield;
    const found = trace(definition);
    traced.push({
      definition,
      trace: found,
      missing: found.kind === 'no-criteria' ? [] : missingOn(definition, found),
    });
  }
  const open = clauses.open.map(({ restsOn, isOpen }) => ({ restsOn, isOpen: (of: VerdictOf) => isOpen(reading(of)) }));
  const missing = yield* rankFacts(traced, open, system.profile, verdictOf);
  const byKey = new Map(missing.map((ranked) => [keyOfFact(ranked.fact), ranked]));

  return {
    asOf,
    definitions: traced.map(({ definition, trace, missing: facts }): DefinitionVerdict => ({
      definition,
      verdict: trace.verdict,
      status: statusOfClause(definition, asOf),
      trace,
      missing: facts.flatMap((fact): readonly RankedFact[] => {
        const ranked = byKey.get(keyOfFact(fact));
        return ranked === undefined ? [] : [{ ...ranked, fact }];
      }),
    })),
    duties: clauses.obligations.filter(follows).map(({ provision }) => provision),
    obligations: clauses.obligations,
    groups: groupDuties(texts, clauses.obligations, asOf),
    redLines: clauses.redLines,
    missing,
    regimes: reachedRegimes(texts),
  };
}

/** Whether a duty lies on the assessed: in scope, and of a text that reaches or may reach it without being joined. */
function follows({ standing, reach, onOthers }: DutyVerdict): boolean {
  return !onOthers && reach !== 'if-joined' && (standing === 'owed' || standing === 'on-occasion');
}

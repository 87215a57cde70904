/** Assessments in the shape of the GraphQL API, so that one script reads both. */
import type { Condition, DutyVerdict, SystemAssessment } from '../applicability/assessment.js';
import { factInWords, type RankedFact } from '../applicability/ranked-fact.js';
import { slugOf } from '../catalogue/ids.js';
import { enumName, type Json } from './coverage-json.js';

/** `{ assessSystem: { asOf, regimes, definitions, duties, obligations, groups, redLines, missing } }`. */
export function assessData({ groups, ...assessment }: SystemAssessment): Json {
  const { asOf, regimes, definitions, duties, obligations, redLines, missing } = assessment;
  return {
    assessSystem: {
      asOf,
      regimes: regimes.map(({ regime, reach, because }) => ({
        regime: { id: regime.id, slug: regime.slug, name: regime.name },
        reach: enumName(reach),
        because,
      })),
      definitions: definitions.map(({ definition, verdict, status, trace, missing: facts }) => ({
        definition: { id: definition.id, term: definition.term, pinpoint: definition.pinpoint },
        verdict: enumName(verdict),
        status: enumName(status),
        trace,
        missing: facts.map(factNode),
      })),
      duties: duties.map(({ id }) => ({ id })),
      obligations: obligations.map(dutyNode),
      groups: groups.map(({ intervention, regime, bindingness, status, reach, because, obligations: own }) => ({
        intervention: { id: intervention.id, slug: intervention.slug, shortTitle: intervention.shortTitle },
        regime: { id: regime.id, slug: regime.slug },
        bindingness: enumName(bindingness),
        status: enumName(status),
        reach: enumName(reach),
        because,
        obligations: own.map(({ provision }) => ({ provision: { id: provision.id } })),
      })),
      redLines: redLines.map(({ redLine, verdict, status, reach, conditions, because }) => ({
        redLine: { id: redLine.id, statement: redLine.statement, pinpoint: redLine.pinpoint },
        verdict: enumName(verdict),
        status: enumName(status),
        reach: enumName(reach),
        conditions: conditions.map(conditionNode),
        because,
      })),
      missing: missing.map(factNode),
    },
  };
}

function dutyNode({ provision, standing, status, reach, onOthers, conditions, because }: DutyVerdict): Json {
  return {
    provision: { id: provision.id, summary: provision.summary, pinpoint: provision.pinpoint },
    standing: enumName(standing),
    status: enumName(status),
    reach: enumName(reach),
    onOthers,
    conditions: conditions.map(conditionNode),
    because,
  };
}

function conditionNode({ kind, verdict, text, definition }: Condition): Json {
  return {
    kind: enumName(kind),
    verdict: enumName(verdict),
    text,
    definition: definition === null ? null : { id: definition.id },
  };
}

function factNode({ fact, settles, settlesAtLeast, answer }: RankedFact): Json {
  const isQuantity = fact.kind === 'quantity';
  return {
    asks: factInWords(fact),
    metric: isQuantity ? { id: fact.metric, slug: slugOf(fact.metric) } : null,
    benchmark: isQuantity ? (fact.benchmark ?? null) : null,
    unit: isQuantity ? fact.unit : null,
    thresholds: isQuantity ? fact.thresholds : [],
    judgement: isQuantity ? null : fact.atom,
    decidedBy: isQuantity ? null : fact.decidedBy,
    settles,
    settlesAtLeast,
    answer,
  };
}

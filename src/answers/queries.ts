/** Questions as the values of an address, before they are made canonical. */
import type { CoverageFilterInput } from '../coverage/filter.js';
import { splitAddress } from './question-text.js';
import type { AskedChanges, AskedCheese, AskedDefinitions, AskedGap, AskedPortfolio, AskedSystem } from './asked.js';

export interface Asking {
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
}

export function cheeseQuery({ scenario, asked }: AskedCheese): Asking {
  return { path: 'cheese', query: values({ scenario: scenario.slug, ...asked, scenarios: undefined }) };
}

export function portfolioQuery({ asked: { filter, target, candidates } }: AskedPortfolio): Asking {
  const { interventions, statuses, weights, maxSolutions } = candidates;
  const weighed = weights?.map(({ intervention, weight }) => `${intervention}:${weight}`);
  const query = values({ ...filter, target, interventions, statuses, weights: weighed, maxSolutions });
  return { path: 'portfolio', query };
}

export function definitionsQuery({ concept, asked }: AskedDefinitions): Asking {
  return { path: 'compare-definitions', query: values({ concept: concept.slug, ...asked }) };
}

export function systemQuery({ asked: { system, filter } }: AskedSystem): Asking {
  return { path: 'assess', query: values({ system: JSON.stringify(system), ...filter }) };
}

export function changesQuery({ fromVersion, toVersion }: AskedChanges): Asking {
  return { path: 'changes', query: values({ from: fromVersion.slug, to: toVersion?.slug }) };
}

export function gapQuery({ id }: AskedGap): Asking {
  return splitAddress(id);
}

/** Lists are joined; what is not said is left out, and so is what only says what is usual. */
function values(fields: Readonly<Record<string, unknown>> | CoverageFilterInput): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (Array.isArray(value)) return [[key, value.join(',')]];
      return typeof value === 'string' || typeof value === 'number' || value === true ? [[key, `${value}`]] : [];
    }),
  );
}

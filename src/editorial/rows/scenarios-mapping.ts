import type { ScenarioPart } from '../../catalogue/parts-frame.js';
import { childrenOf, type Publish } from './ordered.js';
import { present } from './present.js';
import type { TableRows } from './table-rows.js';

type Rows = Pick<
  TableRows,
  | 'scenario'
  | 'scenario_stage'
  | 'scenario_stop'
  | 'scenario_indicator'
  | 'scenario_mapping'
  | 'scenario_relation'
  | 'scenario_reference'
>;

export function scenariosRows(scenarios: readonly ScenarioPart[]): Rows {
  return {
    scenario: scenarios.map(({ id, slug, title, domain, order, description, actors, severity }) => ({
      id,
      slug,
      title,
      domain,
      place: order,
      description,
      actors,
      severity,
    })),
    scenario_stage: scenarios.flatMap(({ id, pathway }) =>
      pathway.map(({ step, stage }, i) => ({ scenario: id, position: i + 1, step, stage })),
    ),
    scenario_stop: scenarios.flatMap(({ id, pathway }) =>
      pathway.flatMap(({ stops }, i) =>
        stops.map((stop, j) => ({ scenario: id, stage: i + 1, position: j + 1, ...stop })),
      ),
    ),
    scenario_indicator: scenarios.flatMap(({ id, indicators }) =>
      indicators.map((x, i) => ({ scenario: id, position: i + 1, ...x, date: x.date ?? null, at: x.at ?? null })),
    ),
    scenario_mapping: scenarios.flatMap(({ id, mappings }) =>
      mappings.map((x, i) => ({
        scenario: id,
        position: i + 1,
        ...x,
        facet: x.facet ?? null,
        name: x.name ?? null,
        match: x.match ?? null,
      })),
    ),
    scenario_relation: scenarios.flatMap((x) =>
      x.related.map((related, i) => ({ scenario: x.id, position: i + 1, related })),
    ),
    scenario_reference: scenarios.flatMap((x) =>
      x.references.map((reference, i) => ({ scenario: x.id, position: i + 1, reference })),
    ),
  };
}

export function scenariosParts(rows: Rows, publish: Publish): readonly ScenarioPart[] {
  const scenario = (row: { readonly scenario: string }) => row.scenario;
  const stages = childrenOf(rows.scenario_stage, scenario);
  const stops = childrenOf(rows.scenario_stop, (row) => `${row.scenario} ${row.stage}`);
  const indicators = childrenOf(rows.scenario_indicator, scenario);
  const mappings = childrenOf(rows.scenario_mapping, scenario);
  const relations = childrenOf(rows.scenario_relation, scenario);
  const references = childrenOf(rows.scenario_reference, scenario);
  return publish(rows.scenario).map(({ place, ...row }) => ({
    ...row,
    order: place,
    pathway: stages(row.id).map(({ position, step, stage }) => ({
      step,
      stage,
      stops: stops(`${row.id} ${position}`).map(({ layer, how }) => ({ layer, how })),
    })),
    indicators: indicators(row.id).map(({ scenario: _scenario, position: _position, ...x }) => present(x)),
    mappings: mappings(row.id).map(({ scenario: _scenario, position: _position, ...x }) => present(x)),
    related: relations(row.id).map((x) => x.related),
    references: references(row.id).map((x) => x.reference),
  }));
}

/** One set of loaders for each request: what is asked for in one turn is read in one statement. */
import DataLoader from 'dataloader';
import { type DataSource, type EntityTarget, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import { Assessment, Claim, Criterion, Definition, Intervention, Provision, RedLine } from './entities.js';
import { Concept, Layer, Regime, Scenario } from './frame-entities.js';

type Key<T> = keyof T & string;

function rowsIn<T extends ObjectLiteral>(
  source: DataSource,
  entity: EntityTarget<T>,
  key: Key<T>,
  ids: readonly string[],
) {
  return source.getRepository(entity).find({ where: { [key]: In(ids) } as FindOptionsWhere<T> });
}

/** The row with an id. */
function one<T extends ObjectLiteral & { id: string }>(source: DataSource, entity: EntityTarget<T>) {
  return new DataLoader<string, T>(async (ids) => {
    const rows = new Map((await rowsIn(source, entity, 'id', ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? new Error(`There is no ${id}`));
  });
}

/** All rows that belong to one of another table. */
function many<T extends ObjectLiteral>(source: DataSource, entity: EntityTarget<T>, key: Key<T>) {
  return new DataLoader<string, T[]>(async (ids) => {
    const rows = Map.groupBy(await rowsIn(source, entity, key, ids), (row) => row[key] as string);
    return ids.map((id) => rows.get(id) ?? []);
  });
}

export function createLoaders(source: DataSource) {
  return {
    regime: one(source, Regime),
    layer: one(source, Layer),
    scenario: one(source, Scenario),
    concept: one(source, Concept),
    intervention: one(source, Intervention),
    provisions: many(source, Provision, 'interventionId'),
    definitions: many(source, Definition, 'interventionId'),
    redLines: many(source, RedLine, 'interventionId'),
    claims: many(source, Claim, 'subject'),
    criteria: many(source, Criterion, 'definitionId'),
    definitionsOfConcept: many(source, Definition, 'conceptId'),
    claimsOfScenario: many(source, Claim, 'scenarioId'),
    assessmentsOfScenario: many(source, Assessment, 'scenarioId'),
  };
}

export interface RequestContext {
  readonly loaders: ReturnType<typeof createLoaders>;
}

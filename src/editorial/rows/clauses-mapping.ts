import type { DefinitionPart, ProvisionPart } from '../../catalogue/parts.js';
import type { DefinitionRow, ProvisionRow } from './clauses-rows.js';
import { criteriaParts, criterionRows } from './criteria-mapping.js';
import type { Publish } from './ordered.js';
import { present } from './present.js';
import { scopeParts } from './scopes-mapping.js';
import type { TableRows } from './table-rows.js';

interface Parts {
  readonly provisions: readonly ProvisionPart[];
  readonly definitions: readonly DefinitionPart[];
}
type Rows = Pick<TableRows, 'provision' | 'definition' | 'criterion'>;

export function clausesRows({ provisions, definitions }: Parts): Rows {
  return {
    provision: provisions.map(({ scope: _scope, appliesFrom, ...x }): ProvisionRow => ({
      ...x,
      applies_from: appliesFrom ?? null,
      at: x.at ?? null,
    })),
    definition: definitions.map(({ criteria: _criteria, appliesFrom, ...x }): DefinitionRow => ({
      ...x,
      applies_from: appliesFrom ?? null,
      at: x.at ?? null,
    })),
    criterion: definitions.flatMap(criterionRows),
  };
}

export function clausesParts(rows: Rows & Pick<TableRows, 'scope' | 'scope_definition'>, publish: Publish): Parts {
  const scopes = scopeParts(rows);
  const trees = criteriaParts(rows.criterion);
  return {
    provisions: publish(rows.provision).map(({ applies_from, ...row }) =>
      present({ ...row, appliesFrom: applies_from, scope: scopes.get(row.id) ?? null }),
    ),
    definitions: publish(rows.definition).map(({ applies_from, ...row }) =>
      present({ ...row, appliesFrom: applies_from, criteria: trees.get(row.id) ?? null }),
    ),
  };
}

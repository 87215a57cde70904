import type { Id } from '../../catalogue/ids.js';
import type { ScopePart } from '../../catalogue/parts.js';
import type { ScopeDefinitionRow, ScopeRow } from './clauses-rows.js';
import { childrenOf } from './ordered.js';
import { present } from './present.js';

interface Scoped {
  readonly id: Id;
  readonly scope?: ScopePart;
}
interface Rows {
  readonly scope: readonly ScopeRow[];
  readonly scope_definition: readonly ScopeDefinitionRow[];
}

export function scopesRows(provisions: readonly Scoped[], redLines: readonly Scoped[]): Rows {
  const scoped = [
    ...provisions.map((x) => ({ ...x, kind: 'provision' as const })),
    ...redLines.map((x) => ({ ...x, kind: 'red-line' as const })),
  ];
  return {
    scope: scoped.flatMap(({ id, kind, scope }) => (scope === undefined ? [] : [scopeRow(id, kind, scope)])),
    scope_definition: scoped.flatMap(({ id, scope }) => (scope === undefined ? [] : definitionRows(id, scope))),
  };
}

function scopeRow(entry: Id, entry_kind: ScopeRow['entry_kind'], scope: ScopePart): ScopeRow {
  return {
    entry,
    entry_kind,
    definitions_known: scope.definitions !== 'unknown',
    combine: scope.combine ?? null,
    actor: scope.actor,
    occasion: scope.when ?? null,
    further: scope.further ?? null,
    note: scope.note ?? null,
  };
}

function definitionRows(entry: Id, scope: ScopePart): readonly ScopeDefinitionRow[] {
  const list = (role: ScopeDefinitionRow['role'], ids: readonly Id[]) =>
    ids.map((definition, i) => ({ entry, role, position: i + 1, definition }));
  return [
    ...list('definitions', scope.definitions === 'unknown' ? [] : scope.definitions),
    ...list('upon', scope.upon),
    ...list('unless', scope.unless),
  ];
}

/** The scopes by provision or red line. */
export function scopeParts(rows: Rows): ReadonlyMap<Id, ScopePart> {
  const definitions = childrenOf(rows.scope_definition, (row) => `${row.role} ${row.entry}`);
  const named = (role: ScopeDefinitionRow['role'], entry: Id) =>
    definitions(`${role} ${entry}`).map((x) => x.definition);
  return new Map(
    rows.scope.map(({ entry, entry_kind: _kind, definitions_known, occasion, ...rest }): [Id, ScopePart] => [
      entry,
      {
        ...present({ ...rest, when: occasion }),
        definitions: definitions_known ? named('definitions', entry) : 'unknown',
        upon: named('upon', entry),
        unless: named('unless', entry),
      },
    ]),
  );
}

import type { Id } from '../../catalogue/ids.js';
import type { CriterionPart, DefinitionPart } from '../../catalogue/parts.js';
import type { CriterionRow } from './clauses-rows.js';
import { childrenOf } from './ordered.js';
import { given, present } from './present.js';

const NO_LEAF = {
  metric: null,
  operator: null,
  value: null,
  unit: null,
  benchmark: null,
  text: null,
  decided_by: null,
  judgement: null,
} as const;

/** The nodes of a definition's tree, each before its children. */
export function criterionRows({ id, criteria }: DefinitionPart): readonly CriterionRow[] {
  return criteria === undefined ? [] : nodeRows(id, criteria, null, 1);
}

function nodeRows(
  definition: Id,
  node: CriterionPart,
  parent: CriterionRow | null,
  position: number,
): readonly CriterionRow[] {
  const row: CriterionRow = {
    definition,
    path: parent === null ? '1' : `${parent.path}.${position}`,
    parent_path: parent?.path ?? null,
    parent_kind: parent?.kind ?? null,
    position,
    ...NO_LEAF,
    ...ownColumns(node),
  };
  return [row, ...childNodes(node).flatMap((child, i) => nodeRows(definition, child, row, i + 1))];
}

function childNodes(node: CriterionPart): readonly CriterionPart[] {
  if (node.kind === 'not') return [node.of];
  return node.kind === 'all-of' || node.kind === 'any-of' ? node.of : [];
}

function ownColumns(node: CriterionPart) {
  switch (node.kind) {
    case 'comparison':
      return { ...node, benchmark: node.benchmark ?? null };
    case 'judgement':
      return { kind: node.kind, text: node.text, decided_by: node.decidedBy, judgement: node.judgement ?? null };
    default:
      return { kind: node.kind };
  }
}

/** The trees by definition. */
export function criteriaParts(rows: readonly CriterionRow[]): ReadonlyMap<Id, CriterionPart> {
  const children = childrenOf(rows, (row) => `${row.definition} ${row.parent_path ?? ''}`);
  const nodePart = (row: CriterionRow): CriterionPart => {
    const below = () => children(`${row.definition} ${row.path}`).map(nodePart);
    switch (row.kind) {
      case 'all-of':
      case 'any-of':
        return { kind: row.kind, of: below() };
      case 'not':
        return { kind: row.kind, of: given(below()[0], `what ${row.definition} negates at ${row.path}`) };
      case 'comparison':
        return {
          kind: row.kind,
          metric: given(row.metric, 'metric'),
          operator: given(row.operator, 'operator'),
          value: given(row.value, 'value'),
          unit: given(row.unit, 'unit'),
          ...present({ benchmark: row.benchmark }),
        };
      case 'judgement':
        return {
          kind: row.kind,
          text: given(row.text, 'text of a judgement'),
          decidedBy: given(row.decided_by, 'decider of a judgement'),
          ...present({ judgement: row.judgement }),
        };
    }
  };
  return new Map(rows.filter((row) => row.parent_path === null).map((row) => [row.definition, nodePart(row)]));
}

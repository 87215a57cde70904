import type { Id } from '../../catalogue/ids.js';
import type { AnatomyPart, AnatomyPointPart, RedLinePart } from '../../catalogue/parts.js';
import { ANATOMY_CRITERIA, type AnatomyCriterion, type Basis } from '../../catalogue/scales.js';
import type { AnatomyPointRow } from './clauses-rows.js';
import { childrenOf, type Publish } from './ordered.js';
import { given, present } from './present.js';
import { scopeParts } from './scopes-mapping.js';
import type { TableRows } from './table-rows.js';

type Rows = Pick<TableRows, 'red_line' | 'red_line_trigger' | 'anatomy_point'>;

export function redLinesRows(redLines: readonly RedLinePart[]): Rows {
  return {
    red_line: redLines.map(({ scope: _scope, trigger: _trigger, anatomy, appliesFrom, ...x }) => ({
      ...x,
      applies_from: appliesFrom ?? null,
      anatomy_basis: anatomy.basis,
      at: x.at ?? null,
    })),
    red_line_trigger: redLines.flatMap(({ id, trigger }) =>
      trigger.map((definition, i) => ({ red_line: id, position: i + 1, definition })),
    ),
    anatomy_point: redLines.flatMap(({ id, anatomy }) =>
      ANATOMY_CRITERIA.map((criterion) => {
        const { holds, why } = anatomy[criterion];
        return { red_line: id, criterion, holds: holds === 'unknown' ? null : holds, why };
      }),
    ),
  };
}

export function redLinesParts(
  rows: Rows & Pick<TableRows, 'scope' | 'scope_definition'>,
  publish: Publish,
): readonly RedLinePart[] {
  const scopes = scopeParts(rows);
  const triggers = childrenOf(rows.red_line_trigger, (row) => row.red_line);
  const points = new Map(rows.anatomy_point.map((row) => [`${row.criterion} ${row.red_line}`, row]));
  return publish(rows.red_line).map(({ applies_from, anatomy_basis, ...row }) => ({
    ...present({ ...row, appliesFrom: applies_from, scope: scopes.get(row.id) ?? null }),
    trigger: triggers(row.id).map((x) => x.definition),
    anatomy: anatomyPart(row.id, points, anatomy_basis),
  }));
}

function anatomyPart(line: Id, points: ReadonlyMap<string, AnatomyPointRow>, basis: Basis): AnatomyPart {
  const point = (criterion: AnatomyCriterion): AnatomyPointPart => {
    const { holds, why } = given(points.get(`${criterion} ${line}`), `${criterion} of ${line}`);
    return { holds: holds ?? 'unknown', why };
  };
  return {
    quantifiedOrTestable: point('quantifiedOrTestable'),
    observableBeforeHarm: point('observableBeforeHarm'),
    namedOutsideDecider: point('namedOutsideDecider'),
    consequenceFixedInAdvance: point('consequenceFixedInAdvance'),
    outsideCheck: point('outsideCheck'),
    noExitClause: point('noExitClause'),
    basis,
  };
}

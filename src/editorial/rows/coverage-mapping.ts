import { type Id, kindOf, SUBJECT_KINDS, type SubjectKind } from '../../catalogue/ids.js';
import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { childrenOf, type Publish } from './ordered.js';
import { given, present } from './present.js';
import { reviewParts, reviewRows } from './reviews-mapping.js';
import type { TableRows } from './table-rows.js';

type Parts = Pick<CatalogueParts, 'claims' | 'holes' | 'assessments' | 'lineageSteps'>;
type Rows = Pick<
  TableRows,
  'claim' | 'hole' | 'assessment' | 'assessment_basis' | 'lineage_step' | 'lineage_change' | 'review'
>;

export function coverageRows({ claims, holes, assessments, lineageSteps }: Parts): Rows {
  return {
    claim: claims.map(({ reviews: _reviews, ...x }) => ({ ...x, subject_kind: subjectKind(x.subject) })),
    hole: holes.map(({ reviews: _reviews, ...x }) => ({
      ...x,
      since: x.since ?? null,
      subject_kind: subjectKind(x.subject),
    })),
    assessment: assessments.map(({ reviews: _reviews, basis: _basis, ...x }) => ({
      ...x,
      missing: x.missing ?? null,
    })),
    assessment_basis: assessments.flatMap(({ id, basis }) =>
      basis.map((subject, i) => ({ assessment: id, position: i + 1, subject, subject_kind: subjectKind(subject) })),
    ),
    lineage_step: lineageSteps.map((x) => ({
      id: x.id,
      from_intervention: x.from,
      to_intervention: x.to ?? null,
      relation: x.relation,
      summary: x.summary,
      method: x.method,
    })),
    lineage_change: lineageSteps.flatMap(({ id, changes }) =>
      changes.map((x, i) => ({
        lineage_step: id,
        position: i + 1,
        ...x,
        ...{ before: x.before ?? null, before_kind: x.before === undefined ? null : subjectKind(x.before) },
        ...{ after: x.after ?? null, after_kind: x.after === undefined ? null : subjectKind(x.after) },
      })),
    ),
    review: [
      ...reviewRows('claim', claims),
      ...reviewRows('hole', holes),
      ...reviewRows('cell', assessments),
      ...reviewRows('lineage-step', lineageSteps),
    ],
  };
}

export function coverageParts(rows: Rows, publish: Publish): Parts {
  const reviews = reviewParts(rows.review);
  const basis = childrenOf(rows.assessment_basis, (row) => row.assessment);
  const changes = childrenOf(rows.lineage_change, (row) => row.lineage_step);
  return {
    claims: publish(rows.claim).map(({ subject_kind: _kind, ...row }) => ({ ...row, reviews: reviews(row.id) })),
    holes: publish(rows.hole).map(({ subject_kind: _kind, ...row }) => ({ ...present(row), reviews: reviews(row.id) })),
    assessments: publish(rows.assessment).map(({ missing, ...row }) => ({
      ...row,
      ...(missing === null ? {} : { missing }),
      basis: basis(row.id).map((x) => x.subject),
      reviews: reviews(row.id),
    })),
    lineageSteps: publish(rows.lineage_step).map(({ from_intervention, to_intervention, ...row }) => ({
      ...row,
      from: from_intervention,
      ...(to_intervention === null ? {} : { to: to_intervention }),
      changes: changes(row.id).map(({ kind, direction, what, basis: from, before, after }) => ({
        kind,
        direction,
        what,
        basis: from,
        ...(before === null ? {} : { before }),
        ...(after === null ? {} : { after }),
      })),
      reviews: reviews(row.id),
    })),
  };
}

function subjectKind(subject: Id): SubjectKind {
  const kind = kindOf(subject);
  return given(
    SUBJECT_KINDS.find((known) => known === kind),
    `subject like ${subject}`,
  );
}

import type { FramePart, ReliabilityPart } from '../../catalogue/parts-frame.js';
import type { ReliabilityRow } from './ground-rows.js';
import { childrenOf, inPlace } from './ordered.js';
import { given } from './present.js';
import type { TableRows } from './table-rows.js';

type Rows = Pick<
  TableRows,
  | 'frame'
  | 'frame_reference'
  | 'strength_meaning'
  | 'confidence_meaning'
  | 'evidence_meaning'
  | 'taxonomy'
  | 'rubric_criterion'
  | 'rubric_example'
  | 'reliability'
>;

export function frameRows({ model, rubric, ...frame }: FramePart): Rows {
  return {
    frame: [
      {
        singleton: true,
        model_summary: model.summary,
        rubric_scope: rubric.scope,
        rubric_unknown: rubric.unknown,
        rubric_basis: rubric.basis,
        rubric_caution: rubric.caution,
      },
    ],
    frame_reference: model.references.map((reference, i) => ({ position: i + 1, reference })),
    strength_meaning: frame.strengths.map((x, i) => ({ ...x, position: i + 1 })),
    confidence_meaning: frame.confidence.map(({ slug, probability: [from, to] }, i) => ({
      slug,
      position: i + 1,
      probability_from: from,
      probability_to: to,
    })),
    evidence_meaning: frame.evidence.map((x, i) => ({ ...x, position: i + 1 })),
    taxonomy: frame.taxonomies.map((x, i) => ({ ...x, position: i + 1 })),
    rubric_criterion: rubric.criteria.map(({ criterion, holds, doesNotHold }, i) => ({
      criterion,
      position: i + 1,
      holds,
      does_not_hold: doesNotHold,
    })),
    rubric_example: rubric.criteria.flatMap(({ criterion, examples }) =>
      examples.map(({ redLine, holds, because }, i) => ({
        criterion,
        position: i + 1,
        red_line: redLine,
        holds,
        because,
      })),
    ),
    reliability: frame.reliability.map(reliabilityRow),
  };
}

export function framePart(rows: Rows): FramePart {
  const frame = given(rows.frame[0], 'frame');
  const examples = childrenOf(rows.rubric_example, (row) => row.criterion);
  return {
    model: { summary: frame.model_summary, references: inPlace(rows.frame_reference).map((x) => x.reference) },
    strengths: inPlace(rows.strength_meaning).map(({ position: _position, ...x }) => x),
    confidence: inPlace(rows.confidence_meaning).map((x) => ({
      slug: x.slug,
      probability: [x.probability_from, x.probability_to],
    })),
    evidence: inPlace(rows.evidence_meaning).map(({ position: _position, ...x }) => x),
    taxonomies: inPlace(rows.taxonomy).map(({ position: _position, ...x }) => x),
    rubric: {
      scope: frame.rubric_scope,
      unknown: frame.rubric_unknown,
      basis: frame.rubric_basis,
      caution: frame.rubric_caution,
      criteria: inPlace(rows.rubric_criterion).map(({ criterion, holds, does_not_hold }) => ({
        criterion,
        holds,
        doesNotHold: does_not_hold,
        examples: examples(criterion).map((x) => ({ redLine: x.red_line, holds: x.holds, because: x.because })),
      })),
    },
    reliability: inPlace(rows.reliability).map(reliabilityPart),
  };
}

function reliabilityRow(x: ReliabilityPart, index: number): ReliabilityRow {
  const { exactAgreement, withinOneStep, weightedKappa, ...rest } = x;
  return {
    ...rest,
    position: index + 1,
    exact_agreement: exactAgreement,
    within_one_step: withinOneStep,
    weighted_kappa: weightedKappa,
  };
}

function reliabilityPart(row: ReliabilityRow): ReliabilityPart {
  const { position: _position, exact_agreement, within_one_step, weighted_kappa, ...rest } = row;
  return {
    ...rest,
    exactAgreement: exact_agreement,
    withinOneStep: within_one_step,
    weightedKappa: weighted_kappa,
  };
}

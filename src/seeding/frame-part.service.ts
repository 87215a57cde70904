import type { FramePart, ReliabilityPart } from '../catalogue/parts-frame.js';
import type { SeedReliability } from './frame.input.js';
import { referenceId } from './frame-parts.service.js';
import type { FrameFiles } from './seed-kinds.service.js';

type Told = Pick<FrameFiles, 'vocabulary' | 'layers' | 'scenarios' | 'anatomy-rubric' | 'reliability'>;

/** What the terms of the registry mean and how its judgements are made; what a missing file would say is left empty. */
export function framePart(files: Partial<Told>): FramePart {
  const { vocabulary, layers, scenarios, reliability } = files;
  const rubric = files['anatomy-rubric']?.rubric;
  return {
    model: {
      summary: layers?.model.summary ?? '',
      references: (layers?.model.references ?? []).map((key) => referenceId('layers', key)),
    },
    strengths: (vocabulary?.strengths ?? []).map(({ slug, title, means }) => ({ slug, title, means })),
    confidence: (vocabulary?.confidence ?? []).map(({ slug, probability: [low = 0, high = 1] }) => ({
      slug,
      probability: [low, high],
    })),
    evidence: (vocabulary?.evidence ?? []).map(({ slug, means }) => ({ slug, means })),
    taxonomies: (scenarios?.taxonomies ?? []).map(({ slug, means }) => ({ slug, means })),
    rubric: {
      scope: rubric?.scope ?? '',
      unknown: rubric?.unknown ?? '',
      basis: rubric?.basis ?? '',
      caution: rubric?.caution ?? '',
      criteria: (rubric?.criteria ?? []).map(({ criterion, holds, doesNotHold, examples }) => ({
        ...{ criterion, holds, doesNotHold },
        examples: examples.map((x) => ({ redLine: x.redLine, holds: x.holds, because: x.because })),
      })),
    },
    reliability: (reliability?.editions ?? []).map(reliabilityPart),
  };
}

function reliabilityPart(seed: SeedReliability): ReliabilityPart {
  const { edition, date, method, sample, blind, scale, confusion } = seed;
  const { exactAgreement, withinOneStep, weightedKappa, hardest } = seed;
  const matrix = confusion.map((row) => [...row]);
  return {
    ...{ edition, date, method, sample, blind, scale: [...scale], confusion: matrix },
    ...{ exactAgreement, withinOneStep, weightedKappa, hardest: [...hardest] },
  };
}

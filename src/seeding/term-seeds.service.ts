/** What the terms mean and how judgements are made, from part to seed, with the keys in the order of the file. */
import type * as frame from '../catalogue/parts-frame.js';
import * as s from '../catalogue/scales.js';
import type { SeedReliability, SeedRubric } from './frame.input.js';
import type { Plain } from './plain.js';
import { present } from './present.js';
import type { VocabularyFile } from './vocabulary.input.js';

/** The closed lists come from the code, which fixes them. */
export function vocabularySeed({ frame: terms, metrics }: frame.CatalogueParts): Plain<VocabularyFile> {
  return {
    strengths: terms.strengths.map(({ slug, title, means }) => ({ slug, title, means })),
    confidence: terms.confidence.map(({ slug, probability }) => ({ slug, probability })),
    evidence: terms.evidence.map(({ slug, means }) => ({ slug, means })),
    metrics: metrics.map(({ slug, unit, means }) => ({ slug, unit, ...present({ means }) })),
    interventionKinds: s.INTERVENTION_KINDS,
    regimeKinds: s.REGIME_KINDS,
    bindingness: s.BINDINGNESS,
    eventKinds: s.EVENT_KINDS,
    duties: s.DUTIES,
    redLineKinds: s.RED_LINE_KINDS,
    redLineResponses: s.RED_LINE_RESPONSES,
  };
}

export function rubricSeed({ scope, unknown, basis, caution, criteria }: frame.FramePart['rubric']): Plain<SeedRubric> {
  return {
    ...{ scope, unknown, basis, caution },
    criteria: criteria.map(({ criterion, holds, doesNotHold, examples }) => ({
      ...{ criterion, holds, doesNotHold },
      examples: examples.map((example) => ({
        redLine: example.redLine,
        holds: example.holds,
        because: example.because,
      })),
    })),
  };
}

export function reliabilitySeed(part: frame.ReliabilityPart): Plain<SeedReliability> {
  const { edition, date, method, sample, blind, scale, confusion } = part;
  const { exactAgreement, withinOneStep, weightedKappa, hardest } = part;
  return {
    edition,
    date,
    method,
    sample,
    blind,
    scale,
    confusion,
    exactAgreement,
    withinOneStep,
    weightedKappa,
    hardest,
  };
}

/** The files that frame the catalogue, from part to seed, with the keys in the order of the file. */
import { type Id, slugOf } from '../catalogue/ids.js';
import type * as frame from '../catalogue/parts-frame.js';
import { CODING_METHODS } from '../catalogue/scales.js';
import { codedSeed, commonMethod } from './clause-seeds.service.js';
import type { Plain } from './plain.js';
import { filled, present } from './present.js';
import type { SeedReference } from './reference.input.js';
import type { FrameFiles } from './seed-kinds.service.js';
import { reliabilitySeed, rubricSeed, vocabularySeed } from './term-seeds.service.js';

type Parts = frame.CatalogueParts;

const slugs = (ids: readonly Id[]): string[] => ids.map(slugOf);
const slugIn = (id: Id | undefined) => (id === undefined ? undefined : slugOf(id));

/** Every frame file of the catalogue. */
export function frameSeeds(parts: Parts): Plain<FrameFiles> {
  return {
    regimes: {
      regimes: parts.regimes.map(({ slug, name, kind, country, identifiers }) => ({
        ...{ slug, name, kind },
        ...present({ country, identifiers }),
      })),
    },
    authorities: { authorities: parts.authorities.map(authority) },
    vocabulary: vocabularySeed(parts),
    judgements: { judgements: parts.judgements.map(({ slug, meaning }) => ({ id: slug, meaning })) },
    layers: layers(parts),
    scenarios: scenarios(parts),
    concepts: { concepts: parts.concepts.map(concept) },
    assessments: assessments(parts),
    holes: holes(parts),
    lineages: lineages(parts),
    'anatomy-rubric': { rubric: rubricSeed(parts.frame.rubric) },
    reliability: { editions: parts.frame.reliability.map(reliabilitySeed) },
  };
}

function authority(part: frame.AuthorityPart): Plain<FrameFiles['authorities']['authorities'][number]> {
  const { slug, name, regime, note, enforces, decides } = part;
  return {
    ...{ slug, name, ...present({ regime: slugIn(regime), note }) },
    enforces: slugs(enforces),
    decides: slugs(decides),
  };
}

function references(parts: Parts, list: 'layers' | 'scenarios'): readonly Plain<SeedReference>[] {
  return parts.references
    .filter(({ id }) => id.startsWith(`reference/${list}/`))
    .map(({ slug, title, evidence, at, note, intervention }) => ({
      key: slug,
      ...present({ title, evidence, at, note, intervention: slugIn(intervention) }),
    }));
}

function layers(parts: Parts): Plain<FrameFiles['layers']> {
  const { summary, references: rests } = parts.frame.model;
  return {
    model: { summary, references: slugs(rests) },
    causes: parts.causes.map(({ slug, title, layers: opened, remedy }) => ({
      slug,
      title,
      layers: slugs(opened),
      remedy,
    })),
    layers: parts.layers.map(({ slug, title, order, holds, description, measures, ...part }) => ({
      ...{ slug, title, order, holds, description, measures },
      holes: part.holes.map(({ hole, example, evidence, at }) => ({
        hole,
        ...present({ example }),
        evidence,
        ...present({ at }),
      })),
      sharedFailureModes: part.sharedFailureModes.map((mode) => ({
        with: slugOf(mode.with),
        commonCause: mode.commonCause,
      })),
      references: slugs(part.references),
    })),
    references: references(parts, 'layers'),
  };
}

function scenarios(parts: Parts): Plain<FrameFiles['scenarios']> {
  return {
    taxonomies: parts.frame.taxonomies.map(({ slug, means }) => ({ slug, means })),
    scenarios: parts.scenarios.map(({ slug, title, domain, description, actors, severity, ...part }) => ({
      ...{ slug, title, domain, description },
      pathway: part.pathway.map(({ step, stage, stops }) => ({
        ...{ step, stage },
        stops: stops.map(({ layer, how }) => ({ layer: slugOf(layer), how })),
      })),
      actors,
      indicators: part.indicators.map(({ text, kind, date, evidence, at }) => ({
        ...{ text, kind, ...present({ date }) },
        ...{ evidence, ...present({ at }) },
      })),
      severity,
      mappings: part.mappings.map(({ taxonomy, facet, term, name, match }) => ({
        ...{ taxonomy, ...present({ facet }) },
        ...{ term, ...present({ name, match }) },
      })),
      related: slugs(part.related),
      references: slugs(part.references),
    })),
    references: references(parts, 'scenarios'),
  };
}

function concept(part: frame.ConceptPart): Plain<FrameFiles['concepts']['concepts'][number]> {
  const { slug, title, question, description, whyRegimesDiffer } = part;
  const examples = part.examples.map(({ text, definition, evidence, at }) => ({
    ...{ text, ...present({ definition }) },
    ...{ evidence, ...present({ at }) },
  }));
  return {
    ...{ slug, title, question, description, whyRegimesDiffer },
    dimensions: part.dimensions.map(({ dimension, metric, compare }) => ({
      ...{ dimension, ...present({ metric: slugIn(metric) }), compare },
    })),
    broader: slugs(part.broader),
    related: slugs(part.related),
    ...present({ examples: filled(examples) }),
  };
}

function assessments(parts: Parts): Plain<FrameFiles['assessments']> {
  const method = commonMethod(parts.assessments, CODING_METHODS) ?? 'machine';
  return {
    method,
    assessments: parts.assessments.map(({ scenario, layer, applicable, date, finding, basis, missing, ...coded }) => ({
      ...{ scenario: slugOf(scenario), layer: slugOf(layer), state: applicable ? 'assessed' : 'not-applicable' },
      ...{ date, finding, basis, ...present({ missing }), ...codedSeed(coded, method) },
    })),
  };
}

function holes(parts: Parts): Plain<FrameFiles['holes']> {
  const method = commonMethod(parts.holes, CODING_METHODS) ?? 'machine';
  return {
    method,
    holes: parts.holes.map(({ subject, scenario, layer, shows, since, confidence, ...coded }) => ({
      ...{ subject, scenario: slugOf(scenario), layer: slugOf(layer), shows, ...present({ since }), confidence },
      ...codedSeed(coded, method),
    })),
  };
}

function lineages(parts: Parts): Plain<FrameFiles['lineages']> {
  const method = commonMethod(parts.lineageSteps, CODING_METHODS) ?? 'machine';
  return {
    method,
    steps: parts.lineageSteps.map(({ from, to, relation, summary, changes, ...coded }) => ({
      ...{ from: slugOf(from), ...present({ to: slugIn(to) }), relation, summary },
      changes: changes.map(({ kind, before, after, direction, what, basis }) => ({
        ...{ kind, ...present({ before, after }), direction, what, basis },
      })),
      ...codedSeed(coded, method),
    })),
  };
}

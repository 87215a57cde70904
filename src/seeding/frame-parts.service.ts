/** The files that frame the catalogue, from seed to part. */
import { cellId, holeId, idOf, type Id } from '../catalogue/ids.js';
import type * as parts from '../catalogue/parts.js';
import type * as frame from '../catalogue/parts-frame.js';
import type { AssessmentsFile } from './assessments.input.js';
import { coded, evidenced } from './clause-parts.service.js';
import type { ConceptsFile } from './concepts.input.js';
import type { AuthoritiesFile, JudgementsFile, RegimesFile } from './frame.input.js';
import type { HolesFile } from './holes.input.js';
import type { LayersFile } from './layers.input.js';
import type { LineagesFile } from './lineages.input.js';
import { present } from './present.js';
import type { SeedReference } from './reference.input.js';
import type { ScenariosFile } from './scenarios.input.js';
import type { VocabularyFile } from './vocabulary.input.js';

const ids = (kind: 'scenario' | 'layer' | 'concept' | 'intervention', slugs: readonly string[]): Id[] =>
  slugs.map((slug) => idOf(kind, slug));
const optional = (kind: 'metric' | 'intervention' | 'regime', slug: string | undefined) =>
  slug === undefined ? undefined : idOf(kind, slug);

/** References have a key in their file: `reference/layers/reason`. */
export type ReferenceList = 'layers' | 'scenarios';
export function referenceId(list: ReferenceList, key: string): Id {
  return idOf('reference', list, key);
}

export function referenceParts(list: ReferenceList, seeds: readonly SeedReference[]): frame.ReferencePart[] {
  return seeds.map(({ key, title, at, evidence, note, intervention }) => ({
    id: referenceId(list, key),
    slug: key,
    ...present({ title, at, evidence, note, intervention: optional('intervention', intervention) }),
  }));
}

export function regimeParts(file: RegimesFile): parts.RegimePart[] {
  return file.regimes.map(({ slug, name, kind, country, identifiers }) => ({
    id: idOf('regime', slug),
    slug,
    name,
    kind,
    ...present({ country, identifiers }),
  }));
}

export function authorityParts(file: AuthoritiesFile): frame.AuthorityPart[] {
  return file.authorities.map(({ slug, name, regime, note, enforces, decides }) => ({
    ...{ id: idOf('authority', slug), slug, name },
    ...present({ regime: optional('regime', regime), note }),
    enforces: ids('intervention', enforces),
    decides: ids('intervention', decides),
  }));
}

export function metricParts(file: VocabularyFile): frame.MetricPart[] {
  return file.metrics.map(({ slug, unit, means }) => ({ id: idOf('metric', slug), slug, unit, ...present({ means }) }));
}

export function judgementParts(file: JudgementsFile): frame.JudgementPart[] {
  return file.judgements.map(({ id, meaning }) => ({ id: idOf('judgement', id), slug: id, meaning }));
}

export function layerParts(file: LayersFile): frame.LayerPart[] {
  return file.layers.map((seed) => ({
    ...{ id: idOf('layer', seed.slug), slug: seed.slug, title: seed.title, order: seed.order },
    holds: seed.holds,
    description: seed.description,
    measures: [...seed.measures],
    holes: seed.holes.map((hole) => ({ hole: hole.hole, ...present({ example: hole.example }), ...evidenced(hole) })),
    sharedFailureModes: seed.sharedFailureModes.map((mode) => ({
      with: idOf('layer', mode.with),
      commonCause: mode.commonCause,
    })),
    references: seed.references.map((key) => referenceId('layers', key)),
  }));
}

export function causeParts(file: LayersFile): frame.CommonCausePart[] {
  return file.causes.map(({ slug, title, layers, remedy }) => ({
    ...{ id: idOf('cause', slug), slug, title },
    layers: ids('layer', layers),
    remedy,
  }));
}

export function scenarioParts(file: ScenariosFile): frame.ScenarioPart[] {
  return file.scenarios.map((seed, i) => ({
    ...{ id: idOf('scenario', seed.slug), slug: seed.slug, title: seed.title, domain: seed.domain, order: i + 1 },
    description: seed.description,
    pathway: seed.pathway.map(({ step, stage, stops }) => ({
      step,
      stage,
      stops: stops.map(({ layer, how }) => ({ layer: idOf('layer', layer), how })),
    })),
    actors: [...seed.actors],
    indicators: seed.indicators.map((x) => ({
      text: x.text,
      kind: x.kind,
      ...present({ date: x.date }),
      ...evidenced(x),
    })),
    severity: seed.severity,
    mappings: seed.mappings.map(({ taxonomy, facet, term, name, match }) => ({
      taxonomy,
      term,
      ...present({ facet, name, match }),
    })),
    related: ids('scenario', seed.related),
    references: seed.references.map((key) => referenceId('scenarios', key)),
  }));
}

export function conceptParts(file: ConceptsFile): frame.ConceptPart[] {
  return file.concepts.map((seed, i) => ({
    ...{ id: idOf('concept', seed.slug), slug: seed.slug, title: seed.title, order: i + 1, question: seed.question },
    description: seed.description,
    whyRegimesDiffer: seed.whyRegimesDiffer,
    dimensions: seed.dimensions.map(({ dimension, metric, compare }) => ({
      dimension,
      ...present({ metric: optional('metric', metric) }),
      compare,
    })),
    broader: ids('concept', seed.broader),
    related: ids('concept', seed.related),
    examples: (seed.examples ?? []).map((example) => ({
      text: example.text,
      ...present({ definition: example.definition }),
      ...evidenced(example),
    })),
  }));
}

export function assessmentParts(file: AssessmentsFile): parts.AssessmentPart[] {
  return file.assessments.map((seed) => ({
    id: cellId(idOf('scenario', seed.scenario), idOf('layer', seed.layer)),
    scenario: idOf('scenario', seed.scenario),
    layer: idOf('layer', seed.layer),
    applicable: seed.state === 'assessed',
    date: seed.date,
    finding: seed.finding,
    ...present({ missing: seed.missing }),
    basis: [...seed.basis],
    ...coded(seed, file.method),
  }));
}

export function holeParts(file: HolesFile): parts.HolePart[] {
  return file.holes.map((seed) => {
    const scenario = idOf('scenario', seed.scenario);
    const layer = idOf('layer', seed.layer);
    const { subject, shows, since, confidence } = seed;
    return {
      id: holeId(subject, scenario, layer),
      subject,
      scenario,
      layer,
      shows,
      ...present({ since }),
      confidence,
      ...coded(seed, file.method),
    };
  });
}

export function lineageParts(file: LineagesFile): frame.LineageStepPart[] {
  return file.steps.map((seed) => ({
    id: idOf('lineage-step', seed.from, seed.to ?? 'end'),
    from: idOf('intervention', seed.from),
    ...present({ to: optional('intervention', seed.to) }),
    relation: seed.relation,
    summary: seed.summary,
    changes: seed.changes.map(({ kind, before, after, direction, what, basis }) => ({
      ...{ kind, ...present({ before, after }), direction, what, basis },
    })),
    ...coded(seed, file.method),
  }));
}

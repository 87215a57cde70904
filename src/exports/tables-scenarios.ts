/** Tables of scenarios, layers and the causes that make layers fail together. */
import type { CommonCause, Layer, Reference, Scenario, Stage } from '../catalogue/entries.js';
import * as scales from '../catalogue/scales.js';
import * as f from './fields.js';
import { type Table, tableOf } from './table.js';

const SCENARIOS = tableOf<Scenario>({
  name: 'scenarios',
  kinds: ['scenario'],
  description: 'Ways in which AI could do great harm.',
  unit: 'a scenario',
  key: ['id'],
  from: ({ scenarios }) => scenarios,
  fields: [
    f.id(),
    f.slug(),
    f.text('title', 'what it is called', ({ title }) => title),
    f.text('domain', 'to which group it belongs', ({ domain }) => domain, { values: scales.SCENARIO_DOMAINS }),
    f.integer('place', 'its place in the list, from 1', ({ order }) => order),
    f.text('description', 'what happens', ({ description }) => description),
    f.list('actors', 'who takes part', ({ actors }) => actors),
    f.text('severity', 'how bad it can get', ({ severity }) => severity),
  ],
});

const STAGES = tableOf<f.Of<Scenario, Stage>>({
  name: 'scenario_stages',
  kinds: ['scenario'],
  description: 'The steps of the way to harm.',
  unit: 'a step of one scenario',
  key: ['scenario', 'position'],
  from: ({ scenarios }) => f.each(scenarios, ({ pathway }) => pathway),
  fields: [
    f.link('scenario', 'scenarios', 'of which scenario', ({ owner }) => owner.id),
    f.position(),
    f.integer('step', 'its number', ({ item }) => item.step),
    f.text('stage', 'what happens', ({ item }) => item.stage),
  ],
});

const STAGE_LAYERS = tableOf<f.Of<Scenario, Stage['stops'][number]> & { readonly stage: Stage }>({
  name: 'scenario_stage_layers',
  kinds: ['scenario'],
  description: 'The layers that could stop a scenario at a step, and how.',
  unit: 'one layer at one step of one scenario',
  key: ['scenario', 'step', 'position'],
  *from({ scenarios }) {
    for (const { owner, item: stage } of f.each(scenarios, ({ pathway }) => pathway)) {
      for (const { item, position } of f.each([stage], ({ stops }) => stops)) yield { owner, stage, item, position };
    }
  },
  fields: [
    f.link('scenario', 'scenarios', 'of which scenario', ({ owner }) => owner.id),
    f.integer('step', 'at which step', ({ stage }) => stage.step),
    f.position(),
    f.link('layer', 'layers', 'which layer', ({ item }) => item.layer.id),
    f.text('how', 'how it could stop it', ({ item }) => item.how),
  ],
});

const INDICATORS = tableOf<f.Of<Scenario, Scenario['indicators'][number]>>({
  name: 'scenario_indicators',
  kinds: ['scenario'],
  description: 'Signs that a scenario comes nearer, or does not.',
  unit: 'one sign of one scenario',
  key: ['scenario', 'position'],
  from: ({ scenarios }) => f.each(scenarios, ({ indicators }) => indicators),
  fields: [
    f.link('scenario', 'scenarios', 'of which scenario', ({ owner }) => owner.id),
    f.position(),
    f.text('text', 'what was seen', ({ item }) => item.text),
    f.text('kind', 'what it is', ({ item }) => item.kind, { values: scales.INDICATOR_KINDS }),
    f.maybePartialDate('date', 'when', ({ item }) => item.date),
    f.text('evidence', 'how it was established', ({ item }) => item.evidence, { values: scales.EVIDENCE }),
    f.maybe('read_at', 'the address or work where it was read', ({ item }) => item.at),
  ],
});

const MAPPINGS = tableOf<f.Of<Scenario, Scenario['mappings'][number]>>({
  name: 'scenario_mappings',
  kinds: ['scenario'],
  description: 'Terms of other taxonomies that match a scenario.',
  unit: 'one term for one scenario',
  key: ['scenario', 'position'],
  from: ({ scenarios }) => f.each(scenarios, ({ mappings }) => mappings),
  fields: [
    f.link('scenario', 'scenarios', 'which scenario', ({ owner }) => owner.id),
    f.position(),
    f.text('taxonomy', 'the other taxonomy; see the table vocabulary', ({ item }) => item.taxonomy),
    f.maybe('facet', 'its list, where it has several', ({ item }) => item.facet),
    f.text('term', 'the term', ({ item }) => item.term),
    f.maybe('name', 'its name, where the term is a code', ({ item }) => item.name),
    f.maybe('match', 'how close it is, by SKOS', ({ item }) => item.match, { values: scales.MATCHES }),
  ],
});

const RELATED = tableOf<f.Of<Scenario, Scenario>>({
  name: 'related_scenarios',
  kinds: ['scenario'],
  description: 'Scenarios that have to do with each other; both ways are listed.',
  unit: 'one scenario as seen from another: each pair counts twice',
  key: ['scenario', 'related'],
  from: ({ scenarios }) => f.each(scenarios, ({ related }) => related),
  fields: [
    f.link('scenario', 'scenarios', 'the one', ({ owner }) => owner.id),
    f.link('related', 'scenarios', 'the other', ({ item }) => item.id),
  ],
});

const LAYERS = tableOf<Layer>({
  name: 'layers',
  kinds: ['layer'],
  description: 'The slices of the Swiss-cheese model, from upstream to downstream.',
  unit: 'a slice',
  key: ['id'],
  from: ({ layers }) => layers,
  fields: [
    f.id(),
    f.slug(),
    f.text('title', 'what it is called', ({ title }) => title),
    f.integer('place', 'its place, 1 is furthest upstream', ({ order }) => order),
    f.text('holds', 'what it consists of', ({ holds }) => holds),
    f.text('description', 'what it does', ({ description }) => description),
    f.list('measures', 'examples of measures', ({ measures }) => measures),
  ],
});

const LAYER_WEAKNESSES = tableOf<f.Of<Layer, Layer['holes'][number]>>({
  name: 'layer_weaknesses',
  kinds: ['layer'],
  description: 'Known holes of a layer as such, whatever the scenario.',
  unit: 'one hole of one layer; not to be added to the table holes',
  key: ['layer', 'position'],
  from: ({ layers }) => f.each(layers, ({ holes }) => holes),
  fields: [
    f.link('layer', 'layers', 'which layer', ({ owner }) => owner.id),
    f.position(),
    f.text('hole', 'what fails', ({ item }) => item.hole),
    f.maybe('example', 'an example', ({ item }) => item.example),
    f.text('evidence', 'how it was established', ({ item }) => item.evidence, { values: scales.EVIDENCE }),
    f.maybe('read_at', 'the address or work where it was read', ({ item }) => item.at),
  ],
});

const SHARED_FAILURES = tableOf<f.Of<Layer, Layer['sharedFailureModes'][number]>>({
  name: 'layer_shared_failures',
  kinds: ['layer'],
  description: 'Layers that fail together, and why.',
  unit: 'one other layer as seen from one',
  key: ['layer', 'position'],
  from: ({ layers }) => f.each(layers, ({ sharedFailureModes }) => sharedFailureModes),
  fields: [
    f.link('layer', 'layers', 'the one', ({ owner }) => owner.id),
    f.position(),
    f.link('other_layer', 'layers', 'the other', ({ item }) => item.with.id),
    f.text('common_cause', 'why', ({ item }) => item.commonCause),
  ],
});

const CAUSES = tableOf<CommonCause>({
  name: 'common_causes',
  kinds: ['cause'],
  description: 'Causes that let several layers fail at once.',
  unit: 'a cause',
  key: ['id'],
  from: ({ causes }) => causes,
  fields: [
    f.id(),
    f.slug(),
    f.text('title', 'what it is called', ({ title }) => title),
    f.text('remedy', 'what helps', ({ remedy }) => remedy),
  ],
});

const CAUSE_LAYERS = tableOf<f.Of<CommonCause, Layer>>({
  name: 'common_cause_layers',
  kinds: ['cause'],
  description: 'The layers that a cause reaches.',
  unit: 'one layer of one cause',
  key: ['common_cause', 'layer'],
  from: ({ causes }) => f.each(causes, ({ layers }) => layers),
  fields: [
    f.link('common_cause', 'common_causes', 'the cause', ({ owner }) => owner.id),
    f.link('layer', 'layers', 'the layer', ({ item }) => item.id),
  ],
});

const WORKS = tableOf<Reference>({
  name: 'reference_works',
  kinds: ['reference'],
  description: 'Works that the descriptions of scenarios and layers rest on.',
  unit: 'a work as one list names it: a work that two lists name counts twice',
  key: ['id'],
  from: ({ references }) => references,
  fields: [
    f.id(),
    f.slug(),
    f.maybe('title', 'its title; empty: it is an intervention', ({ title }) => title),
    f.maybeLink('intervention', 'interventions', 'the intervention that it is', (x) => x.intervention?.id),
    ...f.evidence<Reference>(),
    f.maybe('note', 'what else to know', ({ note }) => note),
  ],
});

const WORKS_OF = tableOf<f.Of<Scenario | Layer, Reference>>({
  name: 'entry_references',
  kinds: ['scenario', 'layer'],
  description: 'Which work a scenario or layer rests on.',
  unit: 'one work of one scenario or layer',
  key: ['entry', 'reference'],
  *from({ scenarios, layers }) {
    yield* f.each<Scenario | Layer, Reference>([...scenarios, ...layers], ({ references }) => references);
  },
  fields: [
    f.link('entry', 'entries', 'the scenario or layer', ({ owner }) => owner.id),
    f.link('reference', 'reference_works', 'the work', ({ item }) => item.id),
  ],
});

export const SCENARIO_TABLES: readonly Table[] = [
  SCENARIOS,
  STAGES,
  STAGE_LAYERS,
  INDICATORS,
  MAPPINGS,
  RELATED,
  LAYERS,
  LAYER_WEAKNESSES,
  SHARED_FAILURES,
  CAUSES,
  CAUSE_LAYERS,
  WORKS,
  WORKS_OF,
];

/** Cards of what frames the catalogue: scenarios, layers, causes, concepts, metrics, judgements, references. */
import type { CommonCause, Concept, Judgement, Layer, Metric, Reference, Scenario } from '../catalogue/entries.js';
import type { Card, CardContext } from './card.js';
import { evidenceWords, interventionLink } from './evidence-words.js';
import { words } from './text.js';

export function scenarioCard(entry: Scenario): Card {
  return {
    id: entry.id,
    title: entry.title,
    text: entry.description,
    facts: [
      ['domain', words(entry.domain)],
      ['severity', entry.severity],
      ['actors', entry.actors.join('; ')],
      ['related', entry.related.map(link).join('; ')],
    ],
    sections: [
      {
        heading: 'Pathway',
        items: entry.pathway.flatMap(({ step, stage, stops }) => [
          `${step}. ${stage}`,
          ...stops.map(({ layer, how }) => `${step}. stopped by ${layer.title}: ${how}`),
        ]),
      },
      { heading: 'Indicators', items: entry.indicators.map((x) => `${x.text} (${evidenceWords(x)})`) },
      {
        heading: 'Other taxonomies',
        items: entry.mappings.map(({ taxonomy, facet, term, name, match }) =>
          [taxonomy, facet, term, name, match].filter((text) => text !== undefined).join(', '),
        ),
      },
      { heading: 'References', items: entry.references.map(referenceWords) },
    ],
  };
}

export function layerCard(entry: Layer): Card {
  return {
    id: entry.id,
    title: entry.title,
    text: entry.description,
    facts: [
      ['holds', entry.holds],
      ['place', `${entry.order}, 1 is furthest upstream`],
    ],
    sections: [
      { heading: 'Measures', items: entry.measures },
      {
        heading: 'Holes',
        items: entry.holes.map((x) => `${x.hole}${x.example ? `: ${x.example}` : ''} (${evidenceWords(x)})`),
      },
      {
        heading: 'Fails together with',
        items: entry.sharedFailureModes.map((x) => `${link(x.with)}: ${x.commonCause}`),
      },
      { heading: 'Common causes', items: entry.causes.map(link) },
      { heading: 'References', items: entry.references.map(referenceWords) },
    ],
  };
}

export function causeCard(entry: CommonCause): Card {
  return {
    id: entry.id,
    title: entry.title,
    facts: [['remedy', entry.remedy]],
    sections: [{ heading: 'Opens holes in', items: entry.layers.map(link) }],
  };
}

export function conceptCard(entry: Concept): Card {
  return {
    id: entry.id,
    title: entry.title,
    text: entry.description,
    facts: [
      ['question', entry.question],
      ['why they differ', entry.whyRegimesDiffer],
      ['broader', entry.broader.map(link).join('; ')],
      ['narrower', entry.narrower.map(link).join('; ')],
      ['related', entry.related.map(link).join('; ')],
    ],
    sections: [
      { heading: 'Dimensions', items: entry.dimensions.map((x) => `${x.dimension}: ${x.compare}`) },
      { heading: 'Examples', items: entry.examples.map((x) => `${x.text} (${evidenceWords(x)})`) },
      {
        heading: 'Definitions',
        items: entry.definitions.map((x) => `${x.intervention.shortTitle}, ${x.pinpoint}: ${x.term} [${x.id}]`),
      },
    ],
  };
}

export function metricCard(entry: Metric, { catalogue }: CardContext): Card {
  return {
    id: entry.id,
    title: words(entry.slug),
    ...(entry.means === undefined ? {} : { text: entry.means }),
    facts: [['unit', entry.unit]],
    sections: [
      {
        heading: 'Compared by the concepts',
        items: catalogue.concepts.filter((x) => x.dimensions.some(({ metric }) => metric === entry)).map(link),
      },
    ],
  };
}

export function judgementCard(entry: Judgement): Card {
  return { id: entry.id, title: words(entry.slug), text: entry.meaning, facts: [], sections: [] };
}

export function referenceCard(entry: Reference): Card {
  return {
    id: entry.id,
    title: entry.title ?? entry.intervention?.title ?? entry.slug,
    facts: [
      ['intervention', entry.intervention === null ? undefined : interventionLink(entry.intervention)],
      ['evidence', entry.evidence === undefined ? undefined : evidenceWords({ ...entry, evidence: entry.evidence })],
      ['note', entry.note],
    ],
    sections: [],
  };
}

function link({ title, id }: { readonly title: string; readonly id: string }): string {
  return `${title} [${id}]`;
}

function referenceWords({ title, intervention, id }: Reference): string {
  return `${title ?? intervention?.title ?? ''} [${id}]`;
}

/** Cards of interventions, of the regimes that make them and of their sources. */
import type { Authority, Intervention, LineageStep, Regime, Source } from '../catalogue/entries.js';
import type { EventPart } from '../catalogue/parts.js';
import { statusOn } from '../catalogue/status.js';
import { clauseName } from '../coverage/wording.js';
import type { Card, CardContext } from './card.js';
import { interventionWords } from './clause-words.js';
import {
  claimLine,
  codingWords,
  evidenceWords,
  interventionLink,
  sourceWords,
  subjectWords,
} from './evidence-words.js';
import { identifierWords } from './identifier-words.js';
import { words } from './text.js';

export function interventionCard(entry: Intervention, { asOf }: CardContext): Card {
  const { regime, enforcement, supersedes, implements: parent } = entry;
  return {
    id: entry.id,
    title: `${entry.shortTitle}: ${entry.title}`,
    text: entry.summary,
    facts: [
      ['status', `${words(statusOn(entry.timeline, asOf))} as of ${asOf}`],
      ['over time', entry.timeline.map(({ from, status }) => `${words(status)} from ${from}`).join(', ')],
      ['kind', `${words(entry.kind)}, ${words(entry.bindingness)}`],
      ['regime', `${regime.name} [${regime.id}]`],
      ['issuer', entry.issuer],
      ['addressees', entry.addressees.join('; ')],
      ['signatories', entry.signatories.join('; ')],
      ['supersedes', supersedes === null ? undefined : interventionLink(supersedes)],
      ['superseded by', entry.supersededBy.map(interventionLink).join('; ')],
      ['implements', parent === null ? undefined : interventionLink(parent)],
      ['implemented by', entry.implementedBy.map(interventionLink).join('; ')],
      ['enforced by', enforcement.enforcer],
      ['decided by', `${enforcement.decider}${enforcement.selfPoliced === true ? ' (self-policed)' : ''}`],
      [
        'authorities',
        [...new Set([...entry.enforcedBy, ...entry.decidedBy])].map((x) => `${x.name} [${x.id}]`).join('; '),
      ],
      ['sanction', enforcement.sanction],
      ['identifiers', identifierWords(entry)],
      ['evidence', entry.verification],
    ],
    sections: [
      { heading: 'Events', items: entry.events.map(eventWords) },
      { heading: 'Provisions', items: entry.provisions.map((x) => `${x.pinpoint}: ${x.summary} [${x.id}]`) },
      { heading: 'Definitions', items: entry.definitions.map((x) => `${x.term}, ${x.pinpoint} [${x.id}]`) },
      { heading: 'Red lines', items: entry.redLines.map((x) => `${x.pinpoint}: ${x.statement} [${x.id}]`) },
      { heading: 'Coverage claims', items: entry.claims.map((x) => `${clauseName(x.subject)}: ${claimLine(x)}`) },
      { heading: 'Holes shown', items: entry.holes.map((x) => `${x.shows} [${x.id}]`) },
      { heading: 'Sources', items: entry.sources.map((x) => `${sourceWords(x)} [${x.id}]`) },
      { heading: 'Notes', items: entry.notes?.split(/\n+/).filter((line) => line.trim() !== '') ?? [] },
    ],
  };
}

function eventWords(event: EventPart): string {
  const extent = event.extent === undefined ? '' : ` (${event.extent})`;
  const note = event.note === undefined ? '' : `: ${event.note}`;
  return `${event.date} ${words(event.kind)}${extent}${note} (${evidenceWords(event)})`;
}

export function regimeCard(entry: Regime, { asOf }: CardContext): Card {
  return {
    id: entry.id,
    title: entry.name,
    facts: [
      ['kind', words(entry.kind)],
      ['country', entry.country],
      ['identifiers', identifierWords(entry)],
    ],
    sections: [
      {
        heading: `Interventions as of ${asOf}`,
        items: entry.interventions.map((x) => `${interventionWords(x, asOf)} [${x.id}]`),
      },
    ],
  };
}

export function authorityCard(entry: Authority): Card {
  const { regime } = entry;
  return {
    id: entry.id,
    title: entry.name,
    facts: [
      ['regime', regime === null ? undefined : `${regime.name} [${regime.id}]`],
      ['note', entry.note],
    ],
    sections: [
      { heading: 'Enforces', items: entry.enforces.map(interventionLink) },
      { heading: 'Decides whether these were kept', items: entry.decides.map(interventionLink) },
    ],
  };
}

export function sourceCard(entry: Source): Card {
  return {
    id: entry.id,
    title: entry.title,
    facts: [
      ['type', words(entry.type)],
      ['authors', entry.authors.join('; ')],
      ['issued', entry.issued],
      ['number', entry.number],
      ['address', entry.url],
      ['identifiers', identifierWords(entry)],
      ['of', interventionLink(entry.intervention)],
    ],
    sections: [],
  };
}

export function lineageStepCard(entry: LineageStep): Card {
  const to = entry.to === null ? 'nothing' : entry.to.shortTitle;
  return {
    id: entry.id,
    title: `From ${entry.from.shortTitle} to ${to}`,
    text: entry.summary,
    facts: [
      ['relation', words(entry.relation)],
      ['from', interventionLink(entry.from)],
      ['to', entry.to === null ? undefined : interventionLink(entry.to)],
      ['coded', codingWords(entry)],
    ],
    sections: [
      {
        heading: 'Changes',
        items: entry.changes.map((change) => {
          const sides = [change.before, change.after].flatMap((x) => (x === null ? [] : [subjectWords(x)]));
          return `${change.kind}, ${change.direction}: ${change.what} (${sides.join(' -> ')}; from the ${change.basis})`;
        }),
      },
    ],
  };
}

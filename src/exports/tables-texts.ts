/** Tables of texts: regimes, interventions and what belongs to them, institutions, sources. */
import * as scales from '../catalogue/scales.js';
import * as f from './fields.js';
import { type Table, tableOf } from './table.js';
import type { Authority, Intervention, Regime, Source } from '../catalogue/entries.js';

export const REGIMES = tableOf<Regime>({
  name: 'regimes',
  kinds: ['regime'],
  description: 'Places and bodies whose rules the interventions are.',
  unit: 'a regime',
  key: ['id'],
  from: ({ regimes }) => regimes,
  fields: [
    f.id(),
    f.slug(),
    f.text('name', 'what it is called', ({ name }) => name),
    f.text('kind', 'what it is', ({ kind }) => kind, { values: scales.REGIME_KINDS }),
    f.maybe('country', 'ISO 3166-1 alpha-2', ({ country }) => country),
  ],
});

export const INTERVENTIONS = tableOf<Intervention>({
  name: 'interventions',
  kinds: ['intervention'],
  description: 'Laws, codes, commitments, policies and safeguards. A version of a policy is a row of its own.',
  unit: 'one version of one text, safeguard or body: count lineages where you mean policies',
  key: ['id'],
  from: ({ interventions }) => interventions,
  fields: [
    f.id(),
    f.slug(),
    f.text('title', 'its full title', ({ title }) => title),
    f.text('short_title', 'what people call it', ({ shortTitle }) => shortTitle),
    f.text('kind', 'what it is', ({ kind }) => kind, { values: scales.INTERVENTION_KINDS }),
    f.text('bindingness', 'what force it has', (item) => item.bindingness, { values: scales.BINDINGNESS }),
    f.link('regime', 'regimes', 'whose it is', ({ regime }) => regime.id),
    f.text('issuer', 'who issued it', ({ issuer }) => issuer),
    f.list('addressees', 'to whom it speaks', ({ addressees }) => addressees),
    f.list('signatories', 'who signed it', ({ signatories }) => signatories),
    f.text('summary', 'what it does', ({ summary }) => summary),
    f.maybeLink('supersedes', 'interventions', 'the version that it takes the place of', (x) => x.supersedes?.id),
    f.maybeLink('implements', 'interventions', 'the text that it carries out', (x) => x.implements?.id),
    f.text('enforcer', 'who enforces it', ({ enforcement }) => enforcement.enforcer),
    f.text('decider', 'who decides whether it was kept', ({ enforcement }) => enforcement.decider),
    f.maybeFlag('self_policed', 'whether its addressees police themselves', (x) => x.enforcement.selfPoliced),
    f.text('sanction', 'what follows a breach', ({ enforcement }) => enforcement.sanction),
    f.text('enforcement_basis', 'where that is from', (x) => x.enforcement.basis, { values: scales.BASES }),
    f.verification(),
    f.maybe('notes', 'what else to know', ({ notes }) => notes),
  ],
});

export const EVENTS = tableOf<f.Of<Intervention, Intervention['events'][number]>>({
  name: 'intervention_events',
  kinds: ['intervention'],
  description: 'What happened to interventions, or is due to, and when.',
  unit: 'a dated event in the life of one version',
  key: ['intervention', 'position'],
  from: ({ interventions }) => f.each(interventions, ({ events }) => events),
  fields: [
    f.link('intervention', 'interventions', 'whose event it is', ({ owner }) => owner.id),
    f.position(),
    f.partialDate('date', 'the day, month or year', ({ item }) => item.date),
    f.text('kind', 'what happened', ({ item }) => item.kind, { values: scales.EVENT_KINDS }),
    f.maybe('extent', 'of the text that applies', ({ item }) => item.extent, { values: scales.EVENT_EXTENTS }),
    f.maybe('note', 'what exactly', ({ item }) => item.note),
    f.text('evidence', 'how it was established', ({ item }) => item.evidence, { values: scales.EVIDENCE }),
    f.maybe('read_at', 'the address or work where it was read', ({ item }) => item.at),
  ],
});

export const STATUSES = tableOf<f.Of<Intervention, Intervention['timeline'][number]>>({
  name: 'intervention_statuses',
  kinds: ['intervention'],
  description: 'The status of interventions over time, computed from their events.',
  unit: 'a span of time in which one version has one status, until its next row',
  key: ['intervention', 'position'],
  from: ({ interventions }) => f.each(interventions, ({ timeline }) => timeline),
  fields: [
    f.link('intervention', 'interventions', 'whose status it is', ({ owner }) => owner.id),
    f.position(),
    f.day('since', 'its first day; a month or year counts from its first', ({ item }) => item.from),
    f.text('status', 'the status from that day on', ({ item }) => item.status, { values: scales.STATUSES }),
  ],
});

export const AUTHORITIES = tableOf<Authority>({
  name: 'authorities',
  kinds: ['authority'],
  description: 'Institutions that enforce interventions or decide whether they were kept.',
  unit: 'an institution',
  key: ['id'],
  from: ({ authorities }) => authorities,
  fields: [
    f.id(),
    f.slug(),
    f.text('name', 'what it is called', ({ name }) => name),
    f.maybeLink('regime', 'regimes', 'where it belongs', ({ regime }) => regime?.id),
    f.maybe('note', 'what limits it, by the texts', ({ note }) => note),
  ],
});

export const AUTHORITY_INTERVENTIONS = tableOf<f.Of<Authority, Intervention> & { readonly role: string }>({
  name: 'authority_interventions',
  kinds: ['authority'],
  description: 'Which institution enforces which intervention, or decides on it.',
  unit: 'one role of one institution for one version',
  key: ['authority', 'role', 'intervention'],
  *from({ authorities }) {
    for (const one of f.each(authorities, (x) => x.enforces)) yield { ...one, role: 'enforces' };
    for (const one of f.each(authorities, (x) => x.decides)) yield { ...one, role: 'decides' };
  },
  fields: [
    f.link('authority', 'authorities', 'the institution', ({ owner }) => owner.id),
    f.text('role', 'what it does', ({ role }) => role, { values: ['enforces', 'decides'] }),
    f.link('intervention', 'interventions', 'with what', ({ item }) => item.id),
  ],
});

export const SOURCES = tableOf<Source>({
  name: 'sources',
  kinds: ['source'],
  description: 'Bibliographic records of the texts that were read.',
  unit: 'a document; a text can have several',
  key: ['id'],
  from: ({ sources }) => sources,
  fields: [
    f.id(),
    f.slug(),
    f.link('intervention', 'interventions', 'of what it is a record', ({ intervention }) => intervention.id),
    f.text('type', 'its type in the Citation Style Language', ({ type }) => type, { values: scales.CSL_TYPES }),
    f.text('title', 'its title', ({ title }) => title),
    f.list('authors', 'its authors', ({ authors }) => authors),
    f.maybePartialDate('issued', 'when it was issued', ({ issued }) => issued),
    f.maybe('number', 'its number', (item) => item.number),
    f.maybe('url', 'its address', ({ url }) => url),
  ],
});

export const TEXT_TABLES: readonly Table[] = [
  REGIMES,
  INTERVENTIONS,
  EVENTS,
  STATUSES,
  AUTHORITIES,
  AUTHORITY_INTERVENTIONS,
  SOURCES,
];

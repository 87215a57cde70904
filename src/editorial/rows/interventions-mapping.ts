import type { EventPart, InterventionPart, SourcePart } from '../../catalogue/parts.js';
import type { InterventionRow, LifecycleEventRow, SourceRow } from './interventions-rows.js';
import { childrenOf, type Publish } from './ordered.js';
import { present } from './present.js';
import type { TableRows } from './table-rows.js';

interface Parts {
  readonly interventions: readonly InterventionPart[];
  readonly sources: readonly SourcePart[];
}
type Rows = Pick<TableRows, 'intervention' | 'lifecycle_event' | 'source'>;

export function interventionsRows(parts: Parts): Rows {
  return {
    intervention: parts.interventions.map(interventionRow),
    lifecycle_event: parts.interventions.flatMap((x) => x.events.map((event, i) => eventRow(x.id, event, i + 1))),
    source: parts.sources.map((x) => ({
      ...x,
      issued: x.issued ?? null,
      number: x.number ?? null,
      url: x.url ?? null,
      identifiers: x.identifiers ?? null,
    })),
  };
}

export function interventionsParts(rows: Rows, publish: Publish): Parts {
  const events = childrenOf(rows.lifecycle_event, (row) => row.intervention);
  return {
    interventions: publish(rows.intervention).map((row) => ({
      ...interventionPart(row),
      events: events(row.id).map(eventPart),
    })),
    sources: publish(rows.source).map((row: SourceRow) => present(row)),
  };
}

function interventionRow({ events: _events, enforcement, ...x }: InterventionPart): InterventionRow {
  const { shortTitle, ...rest } = x;
  return {
    ...rest,
    short_title: shortTitle,
    supersedes: x.supersedes ?? null,
    implements: x.implements ?? null,
    enforcer: enforcement.enforcer,
    decider: enforcement.decider,
    self_policed: enforcement.selfPoliced ?? null,
    sanction: enforcement.sanction,
    enforcement_basis: enforcement.basis,
    notes: x.notes ?? null,
  };
}

function interventionPart(row: InterventionRow): Omit<InterventionPart, 'events'> {
  const { short_title, enforcer, decider, self_policed, sanction, enforcement_basis, ...rest } = row;
  return {
    ...present(rest),
    shortTitle: short_title,
    enforcement: present({ enforcer, decider, selfPoliced: self_policed, sanction, basis: enforcement_basis }),
  };
}

function eventRow(intervention: string, event: EventPart, position: number): LifecycleEventRow {
  return {
    intervention,
    position,
    ...event,
    extent: event.extent ?? null,
    note: event.note ?? null,
    at: event.at ?? null,
  };
}

function eventPart({ intervention: _parent, position: _place, ...event }: LifecycleEventRow): EventPart {
  return present(event);
}

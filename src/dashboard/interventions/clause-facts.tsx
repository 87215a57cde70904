import { dateInWords } from '../components/dates.js';
import type { Definition, Provision, RedLine } from '../../catalogue/entries.js';
import { clauseStatusOn } from '../../catalogue/status.js';
import type { Crumb, View } from '../page.js';
import { entryHref, hrefIn } from '../links.js';
import { EntryLink } from '../reference/entry-link.js';
import { Evidence } from '../reference/evidence.js';
import type { Fact } from '../reference/facts.js';
import { StatusTag } from '../reference/status-tag.js';

type Clause = Provision | Definition | RedLine;

/** What every clause has: where it stands, since when it binds, where it was read. */
export function clauseFacts(view: View, clause: Clause): readonly Fact[] {
  const { intervention, source, appliesFrom, pinpoint } = clause;
  return [
    ['Text', <EntryLink frame={view} entry={intervention} />],
    ['Place', pinpoint],
    ['Regime', <EntryLink frame={view} entry={intervention.regime} />],
    ['Status', <StatusTag status={clauseStatusOn(intervention.timeline, appliesFrom, view.asOf)} />],
    ['Applies from', appliesFrom === undefined ? undefined : dateInWords(appliesFrom)],
    ['Source', <EntryLink frame={view} entry={source} />],
    ['Evidence', <Evidence of={clause} />],
  ];
}

/** Interventions, then the text. */
export function clauseCrumbs(view: View, { intervention }: Clause): readonly Crumb[] {
  return [
    { title: 'Interventions', href: hrefIn(view, '/interventions') },
    { title: intervention.shortTitle, href: entryHref(view, intervention.id) },
  ];
}

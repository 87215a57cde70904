/** Pages of who makes and keeps rules: regimes and authorities; and of the works that were read. */
import type { Authority, Intervention, Regime, Source } from '../../catalogue/entries.js';
import { statusOn } from '../../catalogue/status.js';
import { sourceRecord } from '../../citations/source-record.js';
import { DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { capital } from '../definitions/capital.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { inWords } from './choices.js';
import { entryTools } from './cited-page.js';
import { EntryLink } from './entry-link.js';
import { Facts } from './facts.js';
import { Parts } from './section.js';
import { StatusTag } from './status-tag.js';

/** A body of rules and who makes it. */
export function regimePage(view: View, regime: Regime): Page {
  const { name, kind, country, interventions } = regime;
  const { authorities } = view.snapshot.catalogue;
  const own = authorities.filter((authority) => authority.regime === regime);
  return {
    title: name,
    kicker: `Regime, ${inWords(kind)}`,
    crumbs: [{ title: 'Regimes', href: hrefIn(view, '/regimes') }],
    ...entryTools(view, regime),
    body: (
      <>
        <Facts
          facts={[
            ['Kind', capital(inWords(kind))],
            ['Country', country],
            ['Red lines', <a href={hrefIn(view, '/red-lines', [['regime', regime.slug]])}>Its red lines</a>],
          ]}
        />
        <Parts
          parts={[
            {
              id: 'interventions',
              title: 'Interventions',
              count: interventions.length,
              body: (
                <InterventionTable view={view} interventions={interventions} caption={`Interventions of ${name}`} />
              ),
            },
            {
              id: 'authorities',
              title: 'Authorities',
              count: own.length,
              body: (
                <ul>
                  {own.map((authority) => (
                    <li>
                      <EntryLink frame={view} entry={authority} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </>
    ),
  };
}

/** An institution that enforces interventions, or that decides whether they were kept. */
export function authorityPage(view: View, authority: Authority): Page {
  const { name, regime, note, enforces, decides } = authority;
  return {
    title: name,
    kicker: 'Authority',
    ...(note === undefined ? {} : { lead: note }),
    crumbs: [{ title: 'Authorities', href: hrefIn(view, '/authorities') }],
    ...entryTools(view, authority),
    body: (
      <>
        <Facts facts={[['Regime', regime === null ? undefined : <EntryLink frame={view} entry={regime} />]]} />
        <Parts
          parts={[
            {
              id: 'enforces',
              title: 'Enforces',
              count: enforces.length,
              body: <InterventionTable view={view} interventions={enforces} caption={`What ${name} enforces`} />,
            },
            {
              id: 'decides',
              title: 'Decides whether these were kept',
              count: decides.length,
              body: <InterventionTable view={view} interventions={decides} caption={`On what ${name} decides`} />,
            },
          ]}
        />
      </>
    ),
  };
}

/** A work that was read, or that is cited. */
export function sourcePage(view: View, source: Source): Page {
  const { title, type, authors, issued, number, url, intervention } = source;
  const clauses = [...intervention.redLines, ...intervention.definitions, ...intervention.provisions].filter(
    (clause) => clause.source === source,
  );
  return {
    title,
    kicker: `Source, ${inWords(type)}`,
    crumbs: [{ title: 'Sources', href: hrefIn(view, '/sources') }],
    ...entryTools(view, source),
    cite: sourceRecord(source),
    body: (
      <>
        <Facts
          facts={[
            ['Authors', authors.join('; ')],
            ['Issued', issued === undefined ? undefined : dateInWords(issued)],
            ['Number', number],
            ['Address', url === undefined ? undefined : <a href={url}>{url}</a>],
            ['Of', <EntryLink frame={view} entry={intervention} />],
          ]}
        />
        <Parts
          parts={[
            {
              id: 'clauses',
              title: 'Clauses that were read in it',
              count: clauses.length,
              body: (
                <ul class="columns-list">
                  {clauses.map((clause) => (
                    <li>
                      <EntryLink frame={view} entry={clause} />, {clause.pinpoint}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </>
    ),
  };
}

function InterventionTable({
  view,
  interventions,
  caption,
}: {
  view: View;
  interventions: readonly Intervention[];
  caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={interventions}
      columns={[
        { title: 'Text', cell: (one) => <EntryLink frame={view} entry={one} /> },
        { title: 'Kind', cell: ({ kind }) => capital(inWords(kind)) },
        { title: 'Bindingness', cell: ({ bindingness }) => capital(inWords(bindingness)) },
        { title: 'Status', cell: ({ timeline }) => <StatusTag status={statusOn(timeline, view.asOf)} /> },
        { title: 'Red lines', cell: ({ redLines }) => redLines.length, isNumber: true },
        { title: 'Claims of cover', cell: ({ claims }) => claims.length, isNumber: true },
      ]}
    />
  );
}

import type { Intervention } from '../../catalogue/entries.js';
import { statusOn } from '../../catalogue/status.js';
import { identifiersOf } from '../../identifiers/identifiers-of.js';
import { capital } from '../definitions/capital.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { inWords } from '../reference/choices.js';
import { entryTools } from '../reference/cited-page.js';
import { EntryLink } from '../reference/entry-link.js';
import { IdentifierLink } from '../reference/identifier-link.js';
import { type Fact, Facts, listedLinks } from '../reference/facts.js';
import { HoleList } from '../reference/hole-list.js';
import { Parts } from '../reference/section.js';
import { SourceList } from '../reference/source-list.js';
import { StatusTag } from '../reference/status-tag.js';
import { DefinitionList, ProvisionTable, RedLineList } from './clause-lists.js';
import { CoverageOf } from './coverage-of.js';
import { TimelinePart } from './timeline-part.js';
import { versionsPart } from './versions-part.js';

/** One version of a law, code, commitment, policy, statement, technique or evaluation, and everything in it. */
export function interventionPage(view: View, one: Intervention): Page {
  const { title, shortTitle, kind, regime, summary, provisions, definitions, redLines, claims, holes, sources } = one;
  const notes = one.notes?.split(/\n+/).filter((line) => line.trim() !== '') ?? [];
  return {
    title: shortTitle,
    kicker: `${capital(inWords(kind))}, ${regime.name}`,
    lead: title === shortTitle ? summary : title,
    crumbs: [{ title: 'Interventions', href: hrefIn(view, '/interventions') }],
    ...entryTools(view, one),
    body: (
      <>
        <div class="entry-top">
          {title !== shortTitle && (
            <div class="prose">
              <p>{summary}</p>
            </div>
          )}
          <Facts facts={factsOf(view, one)} />
        </div>
        <Parts
          parts={[
            { id: 'timeline', title: 'Status over time', body: <TimelinePart view={view} intervention={one} /> },
            {
              id: 'red-lines',
              title: 'Red lines',
              count: redLines.length,
              body: <RedLineList view={view} redLines={redLines} />,
            },
            {
              id: 'definitions',
              title: 'Definitions',
              count: definitions.length,
              body: <DefinitionList view={view} definitions={definitions} />,
            },
            {
              id: 'provisions',
              title: 'Provisions',
              count: provisions.length,
              body: <ProvisionTable view={view} provisions={provisions} />,
            },
            {
              id: 'coverage',
              title: 'What it covers',
              count: claims.length,
              body: <CoverageOf view={view} claims={claims} />,
            },
            {
              id: 'holes',
              title: 'Holes that it shows',
              count: holes.length,
              body: <HoleList frame={view} holes={holes} />,
            },
            versionsPart(view, one),
            {
              id: 'sources',
              title: 'Sources',
              count: sources.length,
              body: <SourceList frame={view} sources={sources} />,
            },
            {
              id: 'notes',
              title: 'Notes of the editors',
              count: notes.length,
              body: (
                <div class="prose">
                  {notes.map((note) => (
                    <p>{note}</p>
                  ))}
                </div>
              ),
            },
          ]}
        />
      </>
    ),
  };
}

function factsOf(view: View, one: Intervention): readonly Fact[] {
  const { enforcement, supersedes, supersededBy, implementedBy, implements: parent, enforcedBy, decidedBy } = one;
  const links = (list: readonly Intervention[]) =>
    listedLinks(list.map((other) => <EntryLink frame={view} entry={other} />));
  const authorities = [...new Set([...enforcedBy, ...decidedBy])];
  return [
    ['Status', <StatusTag status={statusOn(one.timeline, view.asOf)} />],
    ['Bindingness', capital(inWords(one.bindingness))],
    ['Regime', <EntryLink frame={view} entry={one.regime} />],
    ['Issued by', one.issuer],
    ['Addressed to', one.addressees.join('; ')],
    ['Signed by', one.signatories.join('; ')],
    ['Identifiers', listedLinks(identifiersOf(one).map((identifier) => <IdentifierLink identifier={identifier} />))],
    ['Enforced by', enforcement.enforcer],
    ['Decided by', `${enforcement.decider}${enforcement.selfPoliced === true ? ' (self-policed)' : ''}`],
    ['Sanction', enforcement.sanction],
    ['Authorities', listedLinks(authorities.map((authority) => <EntryLink frame={view} entry={authority} />))],
    ['Supersedes', supersedes === null ? undefined : <EntryLink frame={view} entry={supersedes} />],
    ['Superseded by', links(supersededBy)],
    ['Implements', parent === null ? undefined : <EntryLink frame={view} entry={parent} />],
    ['Implemented by', links(implementedBy)],
    ['Evidence', VERIFICATIONS[one.verification]],
  ];
}

const VERIFICATIONS = {
  verified: 'Verified: read in the text',
  secondary: 'Secondary: read in pages about the text',
  unverified: 'Unverified: recalled, not read',
};

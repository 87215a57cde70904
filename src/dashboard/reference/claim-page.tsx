/** Pages of what is said of cells: claims of cover, holes that were shown, cells that were looked at. */
import type { VNode } from 'preact';
import type { Assessment, Claim, Hole } from '../../catalogue/entries.js';
import { statusOn } from '../../catalogue/status.js';
import { ClauseLink } from '../components/clause-link.js';
import { Coding } from '../components/coding.js';
import { ContestNotes } from '../components/contest-notes.js';
import { dateInWords } from '../components/dates.js';
import { EmptyState } from '../components/empty-state.js';
import { StateMark } from '../components/state-mark.js';
import { title } from '../components/words.js';
import { hrefIn } from '../links.js';
import type { Crumb, Page, View } from '../page.js';
import { entryTools } from './cited-page.js';
import { ClaimsTable } from './claims-table.js';
import { EntryLink } from './entry-link.js';
import { type Fact, Facts } from './facts.js';
import { inSentence } from './in-sentence.js';
import { HoleList } from './hole-list.js';
import { Parts } from './section.js';
import { StatusTag } from './status-tag.js';

type OfCell = Claim | Hole | Assessment;

/** A clause holds a layer for a scenario: how strongly, how surely, why. */
export function claimPage(view: View, claim: Claim): Page {
  const { subject, intervention, strength, confidence, rationale, scenario, layer, verification } = claim;
  return {
    title: `${layer.title} against ${inSentence(scenario.title)}`,
    kicker: `Claim of cover, ${intervention.shortTitle}`,
    lead: rationale,
    crumbs: cellCrumbs(view, claim),
    ...entryTools(view, claim),
    body: (
      <>
        <ContestNotes view={view} claim={claim} />
        <Facts
          facts={[
            ['Strength', <StateMark state={strength} isNamed />],
            ['Confidence', title(confidence)],
            ['Clause', <ClauseLink frame={view} subject={subject} />],
            ['Text', <EntryLink frame={view} entry={intervention} />],
            ['Status of the text', <StatusTag status={statusOn(intervention.timeline, view.asOf)} />],
            ['Bindingness', title(intervention.bindingness)],
            ...cellFacts(view, claim),
            ['Evidence', title(verification)],
            ['Coding', <Coding coded={claim} />],
          ]}
        />
      </>
    ),
  };
}

/** An observed failure that shows a hole in a layer. */
export function holePage(view: View, hole: Hole): Page {
  const { subject, intervention, shows, since, confidence, scenario, layer, verification } = hole;
  return {
    title: `A hole in ${inSentence(layer.title)}`,
    kicker: `Hole shown, ${scenario.title}`,
    lead: shows,
    crumbs: cellCrumbs(view, hole),
    ...entryTools(view, hole),
    body: (
      <Facts
        facts={[
          ['Shown by', <ClauseLink frame={view} subject={subject} />],
          ['In', <EntryLink frame={view} entry={intervention} />],
          ['Since', since === undefined ? undefined : dateInWords(since)],
          ['Confidence', title(confidence)],
          ...cellFacts(view, hole),
          ['Evidence', title(verification)],
          ['Coding', <Coding coded={hole} />],
        ]}
      />
    ),
  };
}

/** Somebody looked at a cell: what was found, what it rests on, what is missing. */
export function assessmentPage(view: View, cell: Assessment): Page {
  const { scenario, layer, applicable, date, finding, missing, basis } = cell;
  const record = view.snapshot.catalogue.cells.find((one) => one.assessment === cell);
  const { claims = [], holes = [] } = record ?? {};
  return {
    title: `${layer.title} against ${inSentence(scenario.title)}`,
    kicker: 'Cell of the matrix',
    lead: finding,
    crumbs: cellCrumbs(view, cell),
    ...entryTools(view, cell),
    body: (
      <>
        <Facts
          facts={[
            ['Looked at on', dateInWords(date)],
            ['Applicable', applicable ? 'Yes' : 'No: this layer cannot act on this scenario'],
            ['Missing', missing],
            ...cellFacts(view, cell),
            ['Coding', <Coding coded={cell} />],
          ]}
        />
        <Parts
          parts={[
            {
              id: 'claims',
              title: 'Claims of cover',
              body: <ClaimsOfCell view={view} claims={claims} />,
            },
            { id: 'holes', title: 'Holes shown', count: holes.length, body: <HoleList frame={view} holes={holes} /> },
            {
              id: 'basis',
              title: 'What the finding rests on',
              count: basis.length,
              body: (
                <ul>
                  {basis.map((subject) => (
                    <li>
                      <ClauseLink frame={view} subject={subject} />
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

function ClaimsOfCell({ view, claims }: { view: View; claims: readonly Claim[] }): VNode {
  if (claims.length === 0) return <EmptyState>No clause is claimed to cover this cell.</EmptyState>;
  return (
    <ClaimsTable frame={view} claims={claims} caption="Claims of cover in this cell, strongest first" said="cell" />
  );
}

function cellFacts(view: View, { scenario, layer }: OfCell): readonly Fact[] {
  return [
    ['Scenario', <EntryLink frame={view} entry={scenario} />],
    ['Layer', <EntryLink frame={view} entry={layer} />],
    ['Matrix', <a href={hrefIn(view, '/coverage', [['scenarios', scenario.slug]])}>This row of the coverage matrix</a>],
  ];
}

function cellCrumbs(view: View, { scenario }: OfCell): readonly Crumb[] {
  return [
    { title: 'Coverage', href: hrefIn(view, '/coverage') },
    { title: scenario.title, href: hrefIn(view, `/${scenario.id}`) },
  ];
}

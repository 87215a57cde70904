import type { LineageStep } from '../../catalogue/entries.js';
import { Coding } from '../components/coding.js';
import { DataTable } from '../components/data-table.js';
import { ClauseLink } from '../components/clause-link.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { inWords } from '../reference/choices.js';
import { entryTools } from '../reference/cited-page.js';
import { CellWords } from '../reference/cell-words.js';
import { EntryLink } from '../reference/entry-link.js';
import { Facts } from '../reference/facts.js';
import { Parts } from '../reference/section.js';
import { capital } from '../definitions/capital.js';
import { DirectionMark, MOVES } from './direction-mark.js';

/** An editor's account of how one version became the next. */
export function lineageStepPage(view: View, step: LineageStep): Page {
  const { from, to, relation, summary, changes } = step;
  return {
    title: `${from.shortTitle} to ${to?.shortTitle ?? 'its end'}`,
    kicker: 'Step of a lineage',
    lead: summary,
    crumbs: [{ title: 'Lineages', href: hrefIn(view, '/lineages') }],
    ...entryTools(view, step),
    body: (
      <>
        <Facts
          facts={[
            ['From', <EntryLink frame={view} entry={from} />],
            ['To', to === null ? 'Nothing follows' : <EntryLink frame={view} entry={to} />],
            ['Relation', capital(inWords(relation))],
            ['Whole lineage', <a href={hrefIn(view, `/lineage/${from.slug}`)}>Every version and step</a>],
            ['Coding', <Coding coded={step} />],
          ]}
        />
        <Parts
          parts={[
            {
              id: 'changes',
              title: 'What the editors say of it',
              count: changes.length,
              body: (
                <DataTable
                  caption="Changes"
                  isCaptionHidden
                  rows={changes}
                  columns={[
                    {
                      title: 'Direction',
                      cell: ({ direction }) => (
                        <DirectionMark move={MOVES.find((move) => move === direction) ?? 'open'} />
                      ),
                    },
                    { title: 'What', cell: ({ what }) => <CellWords>{what}</CellWords> },
                    { title: 'Kind', cell: ({ kind }) => capital(kind) },
                    {
                      title: 'Before',
                      cell: ({ before }) => (before === null ? 'new' : <ClauseLink frame={view} subject={before} />),
                    },
                    {
                      title: 'After',
                      cell: ({ after }) => (after === null ? 'gone' : <ClauseLink frame={view} subject={after} />),
                    },
                  ]}
                />
              ),
            },
          ]}
        />
      </>
    ),
  };
}

import type { Concept } from '../../catalogue/entries.js';
import { comparePairs } from '../definitions/compare-question.js';
import { DataTable } from '../components/data-table.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { entryTools } from './cited-page.js';
import { CellWords } from './cell-words.js';
import { EntryLink } from './entry-link.js';
import { Evidence } from './evidence.js';
import { Facts, listedLinks } from './facts.js';
import { Parts } from './section.js';

/** What several regimes define: the question behind it, along what they differ, and every definition. */
export function conceptPage(view: View, concept: Concept): Page {
  const { title, question, description, whyRegimesDiffer, dimensions, examples, definitions } = concept;
  const links = (list: readonly Concept[]) => listedLinks(list.map((one) => <EntryLink frame={view} entry={one} />));
  return {
    title,
    kicker: 'Concept',
    lead: question,
    crumbs: [{ title: 'Concepts', href: hrefIn(view, '/concepts') }],
    ...entryTools(view, concept),
    body: (
      <>
        <div class="prose">
          <p>{description}</p>
          <h2>Why regimes differ</h2>
          <p>{whyRegimesDiffer}</p>
          {definitions.length > 1 && (
            <p>
              <a class="button button-main" href={hrefIn(view, '/definitions', comparePairs(concept))}>
                Compare its definitions
              </a>
            </p>
          )}
        </div>
        <Facts
          facts={[
            ['Broader', links(concept.broader)],
            ['Narrower', links(concept.narrower)],
            ['Related', links(concept.related)],
          ]}
        />
        <Parts
          parts={[
            {
              id: 'definitions',
              title: 'Definitions',
              count: definitions.length,
              body: (
                <DataTable
                  caption={`Definitions of ${title}`}
                  isCaptionHidden
                  rows={definitions}
                  columns={[
                    { title: 'Term', cell: (one) => <EntryLink frame={view} entry={one} label={one.term} /> },
                    { title: 'Text', cell: ({ intervention }) => <EntryLink frame={view} entry={intervention} /> },
                    { title: 'Regime', cell: ({ intervention }) => intervention.regime.name },
                    { title: 'Place', cell: ({ pinpoint }) => pinpoint },
                    { title: 'What it says', cell: ({ summary }) => <CellWords>{summary}</CellWords> },
                  ]}
                />
              ),
            },
            {
              id: 'dimensions',
              title: 'Along what to compare',
              count: dimensions.length,
              body: (
                <DataTable
                  caption="Dimensions of comparison"
                  isCaptionHidden
                  rows={dimensions}
                  columns={[
                    { title: 'Dimension', cell: ({ dimension }) => dimension },
                    { title: 'How', cell: ({ compare }) => <CellWords>{compare}</CellWords> },
                    {
                      title: 'Metric',
                      cell: ({ metric }) => (metric === null ? '' : <EntryLink frame={view} entry={metric} />),
                    },
                  ]}
                />
              ),
            },
            {
              id: 'examples',
              title: 'Examples',
              count: examples.length,
              body: (
                <ul class="plain-list">
                  {examples.map((example) => (
                    <li>
                      {example.text}
                      <p class="fine">
                        {example.definition !== null && (
                          <>
                            <EntryLink frame={view} entry={example.definition} />.{' '}
                          </>
                        )}
                        <Evidence of={example} />
                      </p>
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

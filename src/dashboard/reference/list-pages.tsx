/** Lists of what frames the catalogue: layers, concepts, regimes, authorities. Short enough to stand on one page. */
import { statusOn } from '../../catalogue/status.js';
import { DataTable } from '../components/data-table.js';
import { counted } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import { hrefIn } from '../links.js';
import type { Download, Page, View } from '../page.js';
import { inWords } from './choices.js';
import { answerTools } from './cited-page.js';
import { CellWords } from './cell-words.js';
import { EntryLink } from './entry-link.js';

/** The slices of the cheese, furthest upstream first, and the failures that open several at once. */
export function layersPage(view: View): Page {
  const { layers, causes } = view.snapshot.catalogue;
  return {
    title: 'Layers of defence',
    lead: 'Eleven slices of a Swiss cheese: each stops some of what gets past the one before it, and each has holes.',
    crumbs: [],
    ...answerTools(view, { path: 'layers', pairs: [], title: 'Layers of defence', rests: [] }),
    downloads: listDownloads(view),
    body: (
      <>
        <ol class="cards cards-numbered">
          {layers.map((layer) => (
            <li class="card">
              <h2 class="card-title">
                <EntryLink frame={view} entry={layer} />
              </h2>
              <p>{layer.holds}</p>
              <p class="fine">
                {counted(layer.measures.length, 'measure')}, {counted(layer.holes.length, 'known hole')}
              </p>
            </li>
          ))}
        </ol>
        <h2>Common causes</h2>
        <p>Failures that open holes in several layers at once: cover that fails together counts less than it seems.</p>
        <DataTable
          caption="Common causes"
          isCaptionHidden
          rows={causes}
          columns={[
            { title: 'Cause', cell: (cause) => <EntryLink frame={view} entry={cause} /> },
            { title: 'Opens holes in', cell: (cause) => cause.layers.map(({ title }) => title).join(', ') },
            { title: 'What would help', cell: ({ remedy }) => <CellWords>{remedy}</CellWords> },
          ]}
        />
      </>
    ),
  };
}

/** What several regimes define, each with its question. */
export function conceptsPage(view: View): Page {
  const { concepts } = view.snapshot.catalogue;
  return {
    title: 'Concepts',
    lead: 'What several regimes define, each in its own way: the unit of comparison.',
    crumbs: [],
    ...answerTools(view, { path: 'concepts', pairs: [], title: 'Concepts', rests: [] }),
    downloads: listDownloads(view),
    body: (
      <DataTable
        caption={counted(concepts.length, 'concept')}
        rows={concepts}
        columns={[
          { title: 'Concept', cell: (concept) => <EntryLink frame={view} entry={concept} /> },
          { title: 'Question', cell: ({ question }) => <CellWords>{question}</CellWords> },
          { title: 'Definitions', cell: ({ definitions }) => definitions.length, isNumber: true },
          {
            title: 'Compare',
            cell: (concept) =>
              concept.definitions.length < 2 ? (
                ''
              ) : (
                <a
                  href={hrefIn(view, '/definitions', [['concept', concept.slug]])}
                  aria-label={`Compare definitions of ${concept.title}`}
                >
                  Compare
                </a>
              ),
          },
        ]}
      />
    ),
  };
}

/** Bodies of rules and who makes them. */
export function regimesPage(view: View): Page {
  const { regimes } = view.snapshot.catalogue;
  return {
    title: 'Regimes',
    lead: 'Who makes rules: countries and their parts, forums, developers, and others whose texts are on record.',
    crumbs: [],
    ...answerTools(view, { path: 'regimes', pairs: [], title: 'Regimes', rests: [] }),
    downloads: listDownloads(view),
    body: (
      <>
        <p>
          <a href={hrefIn(view, '/authorities')}>Authorities that enforce or decide</a>
        </p>
        <DataTable
          caption={counted(regimes.length, 'regime')}
          rows={regimes}
          columns={[
            { title: 'Regime', cell: (regime) => <EntryLink frame={view} entry={regime} /> },
            { title: 'Kind', cell: ({ kind }) => capital(inWords(kind)) },
            { title: 'Country', cell: ({ country }) => country ?? '' },
            { title: 'Interventions', cell: ({ interventions }) => interventions.length, isNumber: true },
            {
              title: 'In force',
              cell: ({ interventions }) =>
                interventions.filter(({ timeline }) => statusOn(timeline, view.asOf) === 'in-force').length,
              isNumber: true,
            },
            {
              title: 'Red lines',
              cell: ({ interventions }) => interventions.reduce((sum, { redLines }) => sum + redLines.length, 0),
              isNumber: true,
            },
          ]}
        />
      </>
    ),
  };
}

/** Institutions that enforce interventions, or decide whether they were kept. */
export function authoritiesPage(view: View): Page {
  const { authorities } = view.snapshot.catalogue;
  return {
    title: 'Authorities',
    lead: 'Who enforces the texts on record, and who decides whether they were kept.',
    crumbs: [{ title: 'Regimes', href: hrefIn(view, '/regimes') }],
    ...answerTools(view, { path: 'authorities', pairs: [], title: 'Authorities', rests: [] }),
    downloads: listDownloads(view),
    body: (
      <DataTable
        caption={counted(authorities.length, 'authority', 'authorities')}
        rows={authorities}
        columns={[
          { title: 'Authority', cell: (authority) => <EntryLink frame={view} entry={authority} /> },
          {
            title: 'Regime',
            cell: ({ regime }) => (regime === null ? '' : <EntryLink frame={view} entry={regime} />),
          },
          { title: 'Enforces', cell: ({ enforces }) => enforces.length, isNumber: true },
          { title: 'Decides on', cell: ({ decides }) => decides.length, isNumber: true },
          { title: 'Note', cell: ({ note }) => note !== undefined && <CellWords>{note}</CellWords> },
        ]}
      />
    ),
  };
}

function listDownloads(view: View): readonly Download[] {
  const name = view.path.slice(1);
  return [
    { title: 'This list as CSV', href: hrefIn(view, `${view.path}.csv`), as: `${name}.csv` },
    { title: 'This list as JSON', href: hrefIn(view, `${view.path}.json`), as: `${name}.json` },
  ];
}

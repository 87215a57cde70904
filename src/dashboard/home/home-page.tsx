import { resolveFilter } from '../../coverage/filter.js';
import { coverageMatrix } from '../../coverage/matrix.js';
import { editionOf } from '../../citations/edition.js';
import { releaseRecord } from '../../citations/registry-record.js';
import { figureDownloads } from '../components/figure-downloads.js';
import { counted } from '../components/words.js';
import { StateLegend, WeaknessLegend } from '../coverage/matrix-legend.js';
import { MatrixTable } from '../coverage/matrix-table.js';
import { PageTools } from '../layout/page-tools.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { HeadlineFigures } from './headline-part.js';
import { HomeSearch } from './home-search.js';
import { Lately } from './lately-part.js';

export function homePage(view: View): Page {
  const { catalogue } = view.snapshot;
  const matrix = coverageMatrix(catalogue, resolveFilter(catalogue), view.asOf);
  const { interventions, scenarios, layers, claims } = catalogue;
  const page: Page = {
    title: 'AI-risk policy red-lines registry',
    crumbs: [],
    isBare: true,
    downloads: figureDownloads(view, 'coverage', []),
    cite: releaseRecord(editionOf(view.snapshot, view.asOf, view.publicUrl)),
    body: null,
  };
  return {
    ...page,
    body: (
      <>
        <div class="hero">
          <div>
            <p class="kicker">AI-risk policy red-lines registry</p>
            <h1>Where does policy hold against AI risk, and where are the holes?</h1>
            <p class="lead">
              The registry reads{' '}
              {counted(
                interventions.length,
                'law, code, commitment and statement',
                'laws, codes, commitments and statements',
              )}{' '}
              clause by clause and says which of {layers.length} layers of defence each one fills for {scenarios.length}{' '}
              ways in which AI could go badly wrong. Every one of its {counted(claims.length, 'claim')} names its
              clause, its reason and its confidence, and can be cited as it stood on a day.
            </p>
          </div>
          <HomeSearch view={view} />
          <PageTools frame={view} page={page} />
        </div>
        <HeadlineFigures view={view} />
        <section aria-labelledby="matrix-title">
          <h2 id="matrix-title">Coverage today</h2>
          <p class="prose">
            What binds, what was promised and what was said, in force on the day. Open a mark to read what it rests on,
            or <a href={hrefIn(view, '/coverage')}>filter the matrix</a>.
          </p>
          <StateLegend summary={matrix.summary} />
          <MatrixTable frame={view} matrix={matrix} pairs={[]} caption="Coverage of scenarios by layers" />
          <WeaknessLegend />
        </section>
        <Lately view={view} />
      </>
    ),
  };
}

import { counted } from '../components/words.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { releaseRecord } from '../../citations/registry-record.js';
import { editionOf } from '../../citations/edition.js';
import { wholeRelease } from './cited-page.js';

/** What the registry is, who may use it how, and how to have an entry put right. */
export function aboutPage(view: View): Page {
  const { catalogue } = view.snapshot;
  return {
    title: 'About',
    lead: 'A catalogue of what laws, codes, commitments, developers’ policies and safeguards do about AI risk, clause by clause, with the evidence for every link.',
    crumbs: [],
    cite: releaseRecord(editionOf(view.snapshot, view.asOf, view.publicUrl)),
    downloads: wholeRelease(view),
    body: (
      <div class="prose">
        <h2>What it answers</h2>
        <ol>
          <li>
            <strong>Where are the holes?</strong> For a risk scenario,{' '}
            <a href={hrefIn(view, '/coverage')}>which layers of defence</a> are covered, by what, how strongly, and
            which are not.
          </li>
          <li>
            <strong>What does a word mean, and where?</strong>{' '}
            <a href={hrefIn(view, '/definitions')}>Definitions side by side</a>, and which of them is wider.
          </li>
          <li>
            <strong>Does it apply to this system?</strong> Which definitions a model meets, which duties follow, which{' '}
            red lines are crossed: <a href={hrefIn(view, '/what-applies')}>say what you know</a>.
          </li>
          <li>
            <strong>Did the line move?</strong> What changed{' '}
            <a href={hrefIn(view, '/lineages')}>from one version to the next</a>, and which way.
          </li>
        </ol>
        <h2>What it holds</h2>
        <p>
          This release has {counted(catalogue.interventions.length, 'intervention')} of{' '}
          {counted(catalogue.regimes.length, 'regime')}, with {counted(catalogue.provisions.length, 'provision')},{' '}
          {counted(catalogue.definitions.length, 'definition')} and {counted(catalogue.redLines.length, 'red line')};{' '}
          {counted(catalogue.claims.length, 'claim')} of cover over {counted(catalogue.scenarios.length, 'scenario')}{' '}
          and {counted(catalogue.layers.length, 'layer')}.
        </p>
        <h2>How far to trust it</h2>
        <p>
          The first edition was coded by machine from the texts, and no person has reviewed it. Every claim says how
          sure it is and where it was read; the <a href={hrefIn(view, '/method')}>method</a> says how strength is
          judged, how far two blind codings agree, and what the registry cannot see.
        </p>
        <h2 id="correct">How to have an entry put right</h2>
        <p>
          Each entry has a permalink that names its id and the release that you read. Say which entry is wrong, what it
          should say, and where in the text that stands: a pinpoint is worth more than an argument. Editors make a
          proposal, another person reviews it, and the next release carries it; the release that you read stays as it
          was, so that nobody’s citation breaks. An accepted review by a person lifts the mark <em>machine-coded</em>.
        </p>
        <p>
          The data are also plain files: whoever keeps a copy can correct the entry there, run{' '}
          <code>redlines validate</code> and send the change.
        </p>
        <h2>How to use it</h2>
        <p>
          Text and data are under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, the code is
          under the MIT licence. Every page can be cited with its release and day; the button <em>Cite</em> has it
          ready. Programs read the same through the <a href={hrefIn(view, '/api')}>API</a>.
        </p>
        <h2>What is recorded of you</h2>
        <p>
          Nothing: no cookies but one for the colours you choose, no scripts of others, no addresses of pages with what
          you asked in the log.
        </p>
      </div>
    ),
  };
}

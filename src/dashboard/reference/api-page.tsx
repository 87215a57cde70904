import type { VNode } from 'preact';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { answerTools, wholeRelease } from './cited-page.js';
import type { ApiSample } from './api-samples.js';
import { Parts } from './section.js';

/** A sample with the question as it was sent and the answer that came. */
export interface AnsweredSample extends ApiSample {
  readonly sent: string;
  /** pretty JSON */
  readonly answer: string;
}

const MOST_LINES = 48;

/** How programs ask, with questions that were asked a moment ago and their answers. */
export function apiPage(view: View, samples: readonly AnsweredSample[]): Page {
  const { publicUrl } = view;
  return {
    title: 'Guide to the API',
    lead: 'One GraphQL endpoint answers every question of these pages, and every entry is data at its own address.',
    crumbs: [{ title: 'About', href: hrefIn(view, '/about') }],
    ...answerTools(view, { path: 'api', pairs: [], title: 'Guide to the API', rests: [] }),
    downloads: wholeRelease(view),
    body: (
      <Parts
        parts={[
          { id: 'ask', title: 'How to ask', body: <HowToAsk view={view} /> },
          ...samples.map((sample) => ({
            id: sample.id,
            title: sample.title,
            body: <Sample view={view} sample={sample} />,
          })),
          {
            id: 'entries',
            title: 'Entries as data',
            body: (
              <div class="prose">
                <p>
                  The id of an entry is its address. Ask for it with another ending, or with an <code>Accept</code>{' '}
                  header; a release in the address pins what it says:
                </p>
                <pre tabindex={0}>{`curl -s ${publicUrl}/intervention/us-ca-sb-53.json
curl -s ${publicUrl}/r/${view.release.version}/definition/us-ca-sb-53/frontier-model.json`}</pre>
                <p>
                  Lists of these pages are files too: <code>/interventions.csv</code>, <code>/red-lines.json</code>,
                  with the same filters in the address.
                </p>
              </div>
            ),
          },
          { id: 'clocks', title: 'Two clocks', body: <Clocks view={view} /> },
          {
            id: 'errors',
            title: 'Errors and limits',
            body: (
              <div class="prose">
                <p>
                  Every error has a stable code in <code>extensions.code</code>, the path of the argument, and where it
                  helps the values that would have been taken. Operations have a cost, which the schema tells field by
                  field with <code>@cost</code> and <code>@listSize</code>; lists are connections and come in pages.
                </p>
              </div>
            ),
          },
        ]}
      />
    ),
  };
}

function HowToAsk({ view: { publicUrl } }: { view: View }): VNode {
  return (
    <div class="prose">
      <p>
        Send a query as JSON; no key is needed to read. In a browser the same address is{' '}
        <a href="/graphql">a page to try queries on</a>, with the schema beside it.
      </p>
      <pre tabindex={0}>{`curl -s ${publicUrl}/graphql \\
  -H 'content-type: application/json' \\
  -d '{"query": "{ scenarios { slug title } }"}'`}</pre>
    </div>
  );
}

function Sample({ sample: { says, sent, answer } }: { view: View; sample: AnsweredSample }): VNode {
  const lines = answer.split('\n');
  const more = lines.length - MOST_LINES;
  return (
    <>
      <p>
        {says} <a href={`/graphql#query=${encodeURIComponent(sent)}`}>Open it in GraphiQL</a>
      </p>
      <div class="sample">
        <div>
          <h3>Question</h3>
          <pre tabindex={0}>{sent}</pre>
        </div>
        <div>
          <h3>Answer</h3>
          <pre tabindex={0}>{lines.slice(0, MOST_LINES).join('\n')}</pre>
          {more > 0 && <p class="fine">And {more} more lines.</p>}
        </div>
      </div>
    </>
  );
}

function Clocks({ view: { release, asOf } }: { view: View }): VNode {
  return (
    <div class="prose">
      <p>
        A question is answered by the latest release, as of today. Both can be pinned for a whole operation, and the
        answer then never changes:
      </p>
      <pre tabindex={0}>{`query Pinned @inContext(release: "${release.version}", asOf: "${asOf}") { … }`}</pre>
    </div>
  );
}

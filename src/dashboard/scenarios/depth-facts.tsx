import type { VNode } from 'preact';
import type { CommonCauseEffect } from '../../coverage/common-causes.js';
import type { SwissCheese } from '../../coverage/swiss-cheese.js';
import { ClauseLink } from '../components/clause-link.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';

/** How deep the defence is, and on what it hangs. */
export function DepthFacts({ view, cheese }: { view: View; cheese: SwissCheese }): VNode {
  const { slices, depth, independentDepth, assignment, singlePointOfFailure, worstInstitution, sharedParents } = cheese;
  return (
    <section class="depth" aria-label="Depth of defence">
      <dl class="figures">
        <div>
          <dt>Depth</dt>
          <dd>
            <b>{depth}</b> of {slices.length} layers hold at partial or better
          </dd>
        </div>
        <div>
          <dt>Independent depth</dt>
          <dd>
            <b>{independentDepth}</b> of them can each be given a regime of their own
          </dd>
        </div>
        <div>
          <dt>Single point of failure</dt>
          <dd>
            {singlePointOfFailure === null ? (
              'Nothing holds, so nothing can fail.'
            ) : (
              <Effect view={view} effect={singlePointOfFailure} />
            )}
          </dd>
        </div>
        {worstInstitution !== null && worstInstitution !== singlePointOfFailure && (
          <div>
            <dt>The institution on which most hangs</dt>
            <dd>
              <Effect view={view} effect={worstInstitution} />
            </dd>
          </div>
        )}
      </dl>
      {sharedParents.map(({ parent, reason }) => (
        <p>
          <a href={entryHref(view, parent.id)}>{parent.shortTitle}</a>: {reason}
        </p>
      ))}
      {assignment.length > 0 && (
        <details>
          <summary>Which regime holds which layer</summary>
          <ul>
            {assignment.map(({ layer, regime, claim }) => (
              <li>
                {layer.title}: <a href={entryHref(view, regime.id)}>{regime.name}</a>, by{' '}
                <ClauseLink frame={view} subject={claim.subject} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Effect({ view, effect: { cause, opens, reason } }: { view: View; effect: CommonCauseEffect }): VNode {
  return (
    <>
      <b>{opens.length}</b> {opens.length === 1 ? 'layer opens' : 'layers open'}. {reason}{' '}
      <a href={entryHref(view, cause.id)}>More on it</a>
    </>
  );
}

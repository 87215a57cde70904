import type { VNode } from 'preact';
import type { Reference, Scenario } from '../../catalogue/entries.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';

/** Actors, severity, neighbours, terms of other taxonomies, and what the description rests on. */
export function ScenarioBackground({ view, scenario }: { view: View; scenario: Scenario }): VNode {
  const { actors, severity, related, mappings, references } = scenario;
  return (
    <section aria-labelledby="background-title">
      <h2 id="background-title">Background</h2>
      <dl class="facts">
        <dt>Severity</dt>
        <dd>{severity}</dd>
        <dt>Actors</dt>
        <dd>{actors.join('; ')}</dd>
        {related.length > 0 && (
          <>
            <dt>Related scenarios</dt>
            <dd>
              {related.map((other, i) => (
                <>
                  {i > 0 && '; '}
                  <a href={entryHref(view, other.id)}>{other.title}</a>
                </>
              ))}
            </dd>
          </>
        )}
        {mappings.length > 0 && (
          <>
            <dt>In other taxonomies</dt>
            <dd>
              <ul class="plain">
                {mappings.map(({ taxonomy, term, name, match }) => (
                  <li>
                    {taxonomy}: {name === undefined ? term : `${term} ${name}`}
                    {match !== undefined && <span class="fine"> ({match})</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {references.length > 0 && (
          <>
            <dt>References</dt>
            <dd>
              <ul class="plain">
                {references.map((reference) => (
                  <li>
                    <a href={entryHref(view, reference.id)}>{referenceTitle(reference)}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function referenceTitle({ title, intervention, slug }: Reference): string {
  return title ?? intervention?.shortTitle ?? slug;
}

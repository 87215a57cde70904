import type { VNode } from 'preact';
import type { Scenario } from '../../catalogue/entries.js';
import type { IndicatorPart } from '../../catalogue/parts-frame.js';
import { ClauseLink } from '../components/clause-link.js';
import { dateInWords } from '../components/dates.js';
import { counted, title } from '../components/words.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';

/** What has been observed: incidents, evaluations and other signs, and the failures that count as holes. */
export function Indicators({ view, scenario }: { view: View; scenario: Scenario }): VNode {
  const holes = view.snapshot.catalogue.holes.filter((hole) => hole.scenario === scenario);
  return (
    <section aria-labelledby="indicators-title">
      <h2 id="indicators-title">Incidents and indicators</h2>
      <ul class="indicators">
        {scenario.indicators.map((indicator) => (
          <Indicator indicator={indicator} />
        ))}
      </ul>
      {holes.length > 0 && (
        <>
          <h3>{counted(holes.length, 'observed failure')} held against a layer</h3>
          {[...Map.groupBy(holes, ({ layer }) => layer)].map(([layer, own]) => (
            <details class="more">
              <summary>
                {layer.title} <span class="fine">{own.length}</span>
              </summary>
              <ul class="indicators">
                {own.map((hole) => (
                  <li>
                    {hole.shows}{' '}
                    <span class="fine">
                      <ClauseLink frame={view} subject={hole.subject} />,{' '}
                      <a href={entryHref(view, hole.id)}>permalink of the hole</a>
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </>
      )}
    </section>
  );
}

function Indicator({ indicator: { text, kind, date, at, evidence } }: { indicator: IndicatorPart }): VNode {
  return (
    <li>
      <span class="badge">{title(kind)}</span>{' '}
      {date !== undefined && <time datetime={date}>{dateInWords(date)}: </time>}
      {text}{' '}
      <span class="fine">
        {at !== undefined && (isAddress(at) ? <a href={at}>source</a> : at)}
        {evidence !== 'read' && ` (${evidence === 'recalled' ? 'unverified' : 'read at second hand'})`}
      </span>
    </li>
  );
}

/** Where something was read is an address or, where there is none, words. */
function isAddress(at: string): boolean {
  return /^https?:\/\/\S+$/.test(at);
}

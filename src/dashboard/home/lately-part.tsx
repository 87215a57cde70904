import type { VNode } from 'preact';
import { addMonths } from '../../catalogue/dates.js';
import { type CellTransition, coverageHistory } from '../../coverage/history.js';
import { resolveFilter } from '../../coverage/filter.js';
import { dateInWords } from '../components/dates.js';
import { StateMark } from '../components/state-mark.js';
import { counted } from '../components/words.js';
import { entryHref, hrefIn } from '../links.js';
import type { View } from '../page.js';

const MONTHS = 12;
const MOST_DAYS = 6;
const MOST_CELLS = 3;
const MOST_RELEASES = 4;

/** What changed in the rules over the last year, and in the registry with its last releases. */
export function Lately({ view }: { view: View }): VNode {
  const { catalogue } = view.snapshot;
  const from = addMonths(view.asOf, -MONTHS);
  const points = coverageHistory(catalogue, { filter: resolveFilter(catalogue), from, to: view.asOf, step: 'change' });
  const days = Map.groupBy(
    points.flatMap(({ transitions }) => transitions),
    ({ date }) => date,
  );
  const latest = [...days].reverse().slice(0, MOST_DAYS);
  return (
    <section aria-labelledby="lately-title">
      <h2 id="lately-title">What changed lately</h2>
      <div class="lately">
        <div>
          <h3>In the rules</h3>
          {latest.length === 0 && <p>No cell changed in the last {MONTHS} months.</p>}
          <ol class="days">
            {latest.map(([date, transitions]) => (
              <Day view={view} date={date} transitions={transitions} />
            ))}
          </ol>
        </div>
        <div>
          <h3>In the registry</h3>
          <ol class="days">
            {view.releases.slice(0, MOST_RELEASES).map(({ version, publishedAt, notes }) => (
              <li>
                <p>
                  <a href={`/r/${version}`}>Release {version}</a>,{' '}
                  <time datetime={publishedAt.slice(0, 10)}>{dateInWords(publishedAt.slice(0, 10))}</time>
                </p>
                <p class="fine">{firstLine(notes)}</p>
              </li>
            ))}
          </ol>
          <p>
            <a href={hrefIn(view, '/releases')}>All releases</a>,{' '}
            <a href={hrefIn({ ...view, query: new URLSearchParams() }, '/exports')}>the whole catalogue as files</a>
          </p>
        </div>
      </div>
    </section>
  );
}

function Day({ view, date, transitions }: { view: View; date: string; transitions: readonly CellTransition[] }): VNode {
  const reasons = [...new Set(transitions.flatMap(({ causes }) => causes.map(({ reason }) => reason)))];
  const rest = transitions.length - MOST_CELLS;
  return (
    <li>
      <p>
        <time datetime={date}>{dateInWords(date)}</time>: {reasons.slice(0, 2).join(' ')}
      </p>
      <ul class="plain">
        {transitions.slice(0, MOST_CELLS).map(({ scenario, layer, before, after }) => (
          <li>
            <a href={entryHref(view, scenario.id)}>{scenario.title}</a>,{' '}
            <a href={hrefIn(view, `/coverage/${scenario.slug}/${layer.slug}`)}>{layer.title}</a>:{' '}
            <StateMark state={before} isNamed /> <span aria-hidden="true">→</span>
            <span class="visually-hidden">to</span> <StateMark state={after} isNamed />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p class="fine">
          <a
            href={hrefIn(view, '/coverage/compare', [
              ['from.asOf', dayBefore(date)],
              ['to.asOf', date],
            ])}
          >
            and {counted(rest, 'more cell')}
          </a>
        </p>
      )}
    </li>
  );
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function firstLine(notes: string): string {
  return notes.split('\n').find((line) => line.trim() !== '') ?? '';
}

import type { VNode } from 'preact';
import { hrefIn } from '../links.js';
import type { Frame } from '../page.js';
import { SITE_MAP } from './site-map.js';

/** Of these there is one, whatever the release. */
const UNPINNED: ReadonlySet<string> = new Set(['/graphql', '/editing']);

export function Foot({ frame }: { frame: Frame }): VNode {
  return (
    <footer class="foot" id="site-map">
      <nav class="foot-map" aria-label="All pages">
        {SITE_MAP.map(({ title, stops }) => (
          <section>
            <h2>{title}</h2>
            <ul>
              {stops.map((stop) => (
                <li>
                  <a href={UNPINNED.has(stop.path) ? stop.path : hrefIn(frame, stop.path)}>{stop.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div class="foot-note">
        <p>
          Machine-coded unless a page says that a person reviewed it. Summaries are paraphrases; the sources decide.
        </p>
        <p>
          Text and data <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, code MIT. Nothing about
          visitors is recorded; a cookie is set only when colours are chosen or an editor signs in.
        </p>
      </div>
    </footer>
  );
}

import type { VNode } from 'preact';
import { hrefIn, latestPath, ownPath } from '../links.js';
import type { Frame } from '../page.js';
import { dateInWords } from '../components/dates.js';
import { MAIN_STOPS, mainStopOf } from './site-map.js';

/** Name, navigation, search, and the state of the registry that the page shows. */
export function Masthead({ frame }: { frame: Frame }): VNode {
  const current = mainStopOf(frame.path);
  return (
    <header class="masthead">
      <div class="masthead-bar">
        <a class="wordmark" href={hrefIn(frame, '/')}>
          <svg class="wordmark-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <rect x="3" y="3" width="18" height="18" rx="2" />
            <circle cx="9" cy="9" r="2.5" />
            <circle cx="15.5" cy="14.5" r="1.75" />
            <path d="M0 20 24 6" />
          </svg>
          <span>Red-lines registry</span>
        </a>
        <a class="menu-link" href="#site-map">
          Menu
        </a>
        <nav class="mainnav" aria-label="Main">
          <ul>
            {MAIN_STOPS.map(({ title, path }) => (
              <li>
                <a
                  href={hrefIn(frame, path)}
                  aria-current={path === current ? (isAt(frame, path) ? 'page' : 'true') : undefined}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox frame={frame} />
      </div>
      <Edition frame={frame} />
    </header>
  );
}

function isAt(frame: Frame, path: string): boolean {
  return frame.path === path;
}

/** A plain form; with script it becomes a combobox that shows what it finds below itself. */
function SearchBox({ frame }: { frame: Frame }): VNode {
  const asOf = frame.query.get('asOf');
  return (
    <search class="searchbox">
      <form action={hrefIn({ ...frame, query: new URLSearchParams() }, '/search')} data-suggest="">
        <label class="visually-hidden" for="site-search">
          Search the registry
        </label>
        <input
          id="site-search"
          name="q"
          type="search"
          placeholder="Search"
          autocomplete="off"
          maxlength={200}
          value={frame.path === '/search' ? (frame.query.get('q') ?? '') : ''}
        />
        <kbd aria-hidden="true">/</kbd>
        {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
        <button class="visually-hidden" type="submit">
          Search
        </button>
        <div class="suggestions" data-suggestions="" id="suggestions" role="listbox" aria-label="Suggestions" hidden />
        <p class="visually-hidden" role="status" data-suggest-status="" />
      </form>
    </search>
  );
}

/** Which release is shown, as of which day, and how to be rid of either. */
function Edition({ frame }: { frame: Frame }): VNode {
  const { release, asOf, isPinned } = frame;
  const isDated = isPinned || (frame.query.get('asOf') ?? '') !== '';
  return (
    <div class="edition" id="edition">
      <p>
        {release === null ? (
          'No release can be read'
        ) : (
          <>
            Release <a href={`/r/${release.version}`}>{release.version}</a>
            {isPinned && <span class="tag">pinned</span>}
          </>
        )}
        <span class="edition-sep" aria-hidden="true">
          ·
        </span>
        read as of <time datetime={asOf}>{dateInWords(asOf)}</time>
        {isDated && (
          <>
            <span class="edition-sep" aria-hidden="true">
              ·
            </span>
            <a href={latestPath(frame)}>latest release, today</a>
          </>
        )}
      </p>
      <ThemeSwitch frame={frame} />
    </div>
  );
}

function ThemeSwitch({ frame }: { frame: Frame }): VNode {
  return (
    <form class="theme" method="post" action="/theme">
      <input type="hidden" name="back" value={ownPath(frame)} />
      <fieldset>
        <legend class="visually-hidden">Colours</legend>
        {['light', 'dark', 'system'].map((theme) => (
          <button type="submit" name="theme" value={theme} class={`theme-${theme}`}>
            {theme}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

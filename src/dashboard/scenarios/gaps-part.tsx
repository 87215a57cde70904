import type { ComponentChildren, VNode } from 'preact';
import type { Intervention } from '../../catalogue/entries.js';
import type { CoverageGap } from '../../coverage/answers.js';
import { ClauseLink } from '../components/clause-link.js';
import { StateMark } from '../components/state-mark.js';
import { counted } from '../components/words.js';
import { entryHref, hrefIn, type Pairs } from '../links.js';
import type { View } from '../page.js';

const MOST = 5;

/** The layers that do not hold, and what would close them. */
export function Gaps({ view, gaps, pairs }: { view: View; gaps: readonly CoverageGap[]; pairs: Pairs }): VNode {
  return (
    <section aria-labelledby="gaps-title">
      <h2 id="gaps-title">{gaps.length === 0 ? 'No gaps under this filter' : counted(gaps.length, 'gap')}</h2>
      {gaps.map((gap) => (
        <Gap view={view} gap={gap} pairs={pairs} />
      ))}
    </section>
  );
}

function Gap({ view, gap, pairs }: { view: View; gap: CoverageGap; pairs: Pairs }): VNode {
  const { scenario, layer, state, reason, nearest, wouldClose, peers } = gap;
  return (
    <article class="gap">
      <h3>
        <a href={hrefIn(view, `/coverage/${scenario.slug}/${layer.slug}`, pairs)}>{layer.title}</a>
        <StateMark state={state} isNamed />
      </h3>
      <p>{reason}</p>
      <dl class="facts">
        {wouldClose.length > 0 && (
          <>
            <dt>Would close it if in force</dt>
            <dd>
              <Some items={wouldClose} of={(one) => <Closer view={view} one={one} />} />
            </dd>
          </>
        )}
        {nearest.length > 0 && (
          <>
            <dt>Nearest cover</dt>
            <dd>
              <Some
                items={nearest}
                of={(claim) => (
                  <>
                    <ClauseLink frame={view} subject={claim.subject} /> ({claim.strength})
                  </>
                )}
              />
            </dd>
          </>
        )}
        {peers.length > 0 && (
          <>
            <dt>Hold it elsewhere</dt>
            <dd>
              <Some items={peers} of={(one) => <a href={entryHref(view, one.id)}>{one.shortTitle}</a>} />
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}

function Closer({ view, one }: { view: View; one: Intervention }): VNode {
  return (
    <>
      <a href={entryHref(view, one.id)}>{one.shortTitle}</a> (
      <a href={hrefIn(view, '/what-if', [['include', one.slug]])}>what if</a>)
    </>
  );
}

/** The first few, with how many more there are. */
function Some<T>({ items, of }: { items: readonly T[]; of: (item: T) => ComponentChildren }): VNode {
  const rest = items.length - MOST;
  return (
    <>
      {items.slice(0, MOST).map((item, i) => (
        <>
          {i > 0 && '; '}
          {of(item)}
        </>
      ))}
      {rest > 0 && ` and ${String(rest)} more`}
    </>
  );
}

import type { VNode } from 'preact';
import { entryHref, hrefIn } from '../links.js';
import type { Fragment, View } from '../page.js';
import { foundByKind, type HitGroup, KIND_NAMES } from './found.js';

const MOST_KINDS = 5;
const MOST_HITS = 4;

/** A list box for the search field: the best few of the best kinds, and the way to all. */
export function suggestions(view: View): Fragment {
  const query = (view.query.get('q') ?? '').trim();
  const groups = foundByKind(view.snapshot.catalogue, query);
  const total = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return {
    fragment: (
      <div role="presentation" data-total={total}>
        {groups.slice(0, MOST_KINDS).map((group) => (
          <Group view={view} group={group} />
        ))}
        {query !== '' && (
          <div
            role="option"
            id="suggestion-all"
            class="suggestion suggestion-all"
            aria-selected="false"
            data-href={hrefIn(view, '/search', [['q', query]])}
          >
            {total === 0 ? 'Nothing found' : `All ${String(total)} for “${query}”`}
          </div>
        )}
      </div>
    ),
  };
}

function Group({ view, group: { kind, hits } }: { view: View; group: HitGroup }): VNode {
  return (
    <div role="group" aria-labelledby={`suggested-${kind}`}>
      <div class="suggestion-kind" id={`suggested-${kind}`} role="presentation">
        {KIND_NAMES[kind]}
      </div>
      {hits.slice(0, MOST_HITS).map(({ entry, title }, i) => (
        <div
          role="option"
          id={`suggestion-${kind}-${String(i)}`}
          class="suggestion"
          aria-selected="false"
          data-href={entryHref(view, entry.id)}
        >
          {title}
        </div>
      ))}
    </div>
  );
}

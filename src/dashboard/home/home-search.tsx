import type { VNode } from 'preact';
import { hrefIn } from '../links.js';
import type { View } from '../page.js';

const EXAMPLES = ['whistleblower protection', 'compute threshold', 'model weights', 'SB 1047'];

export function HomeSearch({ view }: { view: View }): VNode {
  return (
    <search class="home-search">
      <form action={hrefIn({ ...view, query: new URLSearchParams() }, '/search')}>
        <label for="home-q">Search clauses, definitions, red lines</label>
        <div>
          <input id="home-q" name="q" type="search" maxlength={200} />
          <button type="submit" class="button button-main">
            Search
          </button>
        </div>
      </form>
      <p class="fine">
        For example{' '}
        {EXAMPLES.map((words, i) => (
          <>
            {i > 0 && ', '}
            <a href={hrefIn(view, '/search', [['q', words]])}>{words}</a>
          </>
        ))}
      </p>
    </search>
  );
}

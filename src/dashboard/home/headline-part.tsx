import type { VNode } from 'preact';
import { headlineFigures, type HeadlineFigure } from '../../coverage/headline-figures.js';
import { addressOf } from '../links.js';
import type { View } from '../page.js';

/** Figures to quote, each with its definition and the query that answers it. */
export function HeadlineFigures({ view }: { view: View }): VNode {
  const figures = headlineFigures(view.snapshot.catalogue, view.asOf, {}, view.release.version);
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title" class="visually-hidden">
        Headline figures
      </h2>
      <ul class="headlines">
        {figures.map((figure) => (
          <Headline figure={figure} />
        ))}
      </ul>
    </section>
  );
}

function Headline({
  figure: { title, definition, numerator, denominator, share, query },
}: {
  figure: HeadlineFigure;
}): VNode {
  return (
    <li>
      <p class="headline-number">{share === null ? '–' : `${String(Math.round(share * 100))}%`}</p>
      <h3>{title}</h3>
      <p class="fine">
        {numerator} of {denominator}. {definition} <a href={addressOf('/graphql', [['query', query]])}>The query</a>
      </p>
    </li>
  );
}

import type { VNode } from 'preact';
import type { SwissCheese } from '../../coverage/swiss-cheese.js';
import { SwissCheeseFigure, SwissCheeseTable } from '../../figures/cheese-figure.js';
import { EmptyState } from '../components/empty-state.js';
import { FigureBox } from '../components/figure-box.js';
import { WideOrNarrow } from '../components/wide-or-narrow.js';
import { hrefIn, type Pairs } from '../links.js';
import type { View } from '../page.js';

interface PictureProps {
  readonly view: View;
  readonly cheese: SwissCheese;
  readonly question: string;
  readonly pairs: Pairs;
}

/** The slices in order with the line through the holes; each slice leads to its cell. */
export function CheesePicture({ view, cheese, question, pairs }: PictureProps): VNode {
  const figure = { cheese, subtitle: question };
  const href = (id: string) => (id.startsWith('cell/') ? hrefIn(view, id.replace(/^cell/, '/coverage'), pairs) : null);
  return (
    <section aria-labelledby="cheese-title">
      <h2 id="cheese-title">Where the holes line up</h2>
      {cheese.note !== null && <EmptyState>{cheese.note}</EmptyState>}
      <FigureBox caption={question} table={<SwissCheeseTable figure={figure} />}>
        <WideOrNarrow
          id="cheese"
          href={href}
          draw={(options) => <SwissCheeseFigure figure={figure} options={options} />}
        />
      </FigureBox>
    </section>
  );
}

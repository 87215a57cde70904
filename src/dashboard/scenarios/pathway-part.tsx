import type { VNode } from 'preact';
import type { SwissCheese } from '../../coverage/swiss-cheese.js';
import { StateMark } from '../components/state-mark.js';
import { hrefIn, type Pairs } from '../links.js';
import type { View } from '../page.js';

/** How it comes about, step by step, and what could stop each step. */
export function Pathway({ view, cheese, pairs }: { view: View; cheese: SwissCheese; pairs: Pairs }): VNode {
  const { scenario, stages } = cheese;
  return (
    <section aria-labelledby="pathway-title">
      <h2 id="pathway-title">How it comes about</h2>
      <ol class="pathway">
        {stages.map(({ stage, stops, holds }) => (
          <li>
            <div>
              <p>{stage}</p>
              <p class={holds ? 'fine' : 'fine open-stage'}>
                {holds
                  ? 'At least one layer that could stop it here holds.'
                  : 'No layer that could stop it here holds.'}
              </p>
            </div>
            <ul class="stops">
              {stops.map(({ layer, how, state }) => (
                <li>
                  <a href={hrefIn(view, `/coverage/${scenario.slug}/${layer.slug}`, pairs)}>{layer.title}</a>
                  {state !== null && <StateMark state={state} isNamed />}
                  <span class="fine">{how}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { VNode } from 'preact';
import type { Coded } from '../../catalogue/parts.js';

const METHODS = { human: 'Coded by a person', machine: 'Machine-coded', hybrid: 'Coded by a person with a machine' };

/** Who made a judgement, and which people have looked at it since. */
export function Coding({ coded: { method, reviews } }: { coded: Coded }): VNode {
  const said = reviews.map(({ by, on, outcome }) => `${outcome} by ${by} on ${on}`);
  const reviewed =
    said.length > 0 ? said.join('; ') : method === 'machine' ? 'not reviewed by a person' : 'not reviewed';
  return (
    <span class="coding">
      {METHODS[method]}, {reviewed}.
    </span>
  );
}

import type { VNode } from 'preact';
import type { Weakness } from '../../coverage/scales.js';
import { WEAKNESS_WORDS } from '../../coverage/wording.js';
import { WEAKNESS_LETTERS } from '../../figures/state-marks.js';
import { WEAKNESS_NAMES } from './words.js';

export function WeaknessBadge({ weakness }: { weakness: Weakness }): VNode {
  return (
    <span class={`badge badge-${weakness}`} title={WEAKNESS_WORDS[weakness]}>
      {WEAKNESS_NAMES[weakness]}
    </span>
  );
}

/** Letters for where there is room for no more. */
export function WeaknessLetters({ weaknesses }: { weaknesses: readonly Weakness[] }): VNode | null {
  if (weaknesses.length === 0) return null;
  return (
    <span class="letters">
      {weaknesses.map((weakness) => (
        <abbr class={weakness === 'hole-shown' ? 'letter letter-hole' : 'letter'} title={WEAKNESS_NAMES[weakness]}>
          {WEAKNESS_LETTERS[weakness]}
        </abbr>
      ))}
    </span>
  );
}

import type { VNode } from 'preact';
import type { Evidenced } from '../../catalogue/parts.js';

const WORDS: Readonly<Record<Evidenced['evidence'], string>> = {
  read: 'Read in the text',
  'read-secondary': 'Read in a page about it, not in the text',
  recalled: 'Unverified: recalled, not read',
};

/** How a fact was established, and where it was read. */
export function Evidence({ of: { evidence, at } }: { of: Evidenced }): VNode {
  return (
    <span class={`evidence evidence-${evidence}`}>
      {WORDS[evidence]}
      {at !== undefined && (
        <>
          : <Place at={at} />
        </>
      )}
    </span>
  );
}

/** A place as a link under the name of its host, where it is an address. */
function Place({ at }: { at: string }): VNode {
  const host = /^https?:\/\/([^/]+)/.exec(at)?.[1];
  return host === undefined ? <>{at}</> : <a href={at}>{host}</a>;
}

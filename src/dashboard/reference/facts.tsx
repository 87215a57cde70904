import type { ComponentChildren, VNode } from 'preact';

/** A fact without content is left out. */
export type Fact = readonly [label: string, content: ComponentChildren];

/** What is known of an entry, each fact beside its name. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode | null {
  const told = facts.filter(([, content]) => !isBlank(content));
  if (told.length === 0) return null;
  return (
    <dl class="facts">
      {told.map(([label, content]) => (
        <>
          <dt>{label}</dt>
          <dd>{content}</dd>
        </>
      ))}
    </dl>
  );
}

function isBlank(content: ComponentChildren): boolean {
  return (
    content === undefined ||
    content === null ||
    content === '' ||
    content === false ||
    (Array.isArray(content) && content.length === 0)
  );
}

/** Things one after another: `a; b; c`. */
export function listedLinks(items: readonly VNode[]): ComponentChildren {
  return items.flatMap((item, i) => (i === 0 ? [item] : ['; ', item]));
}

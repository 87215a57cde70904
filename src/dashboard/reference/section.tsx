import type { ComponentChildren, VNode } from 'preact';

/** A part of a page that can be linked to. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** how many things it lists */
  readonly count?: number;
  readonly body: ComponentChildren;
}

/** The parts of a long page, with a list of them where there are several; those without anything are left out. */
export function Parts({ parts }: { parts: readonly (Part | null)[] }): VNode {
  const shown = parts.flatMap((part) => (part === null || part.count === 0 ? [] : [part]));
  return (
    <>
      {shown.length > 3 && (
        <nav class="on-this-page" aria-label="On this page">
          <ul>
            {shown.map((part) => (
              <li>
                <a href={`#${part.id}`}>{part.title}</a>
                {part.count !== undefined && <span class="count"> {part.count}</span>}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.map((part) => (
        <Section part={part} />
      ))}
    </>
  );
}

export function Section({ part: { id, title, count, body } }: { part: Part }): VNode {
  return (
    <section id={id} class="part">
      <h2>
        {title}
        {count !== undefined && <span class="count"> {count}</span>}
      </h2>
      {body}
    </section>
  );
}

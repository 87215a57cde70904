/** A figure as a page: the picture, its downloads, how to cite and embed it, and the same as tables. */
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { FigureSource } from './figure-options.js';
import { FigureTable } from './figure-table.js';
import type { Drawing } from './figure-kind.js';
import { type Scene, SceneSvg } from './scene-svg.js';

export interface PageLink {
  readonly label: string;
  readonly href: string;
}

export interface FigurePageInput {
  readonly scene: Scene;
  readonly drawing: Drawing;
  readonly source: FigureSource;
  /** one entry of a bibliography */
  readonly citation: string;
  readonly downloads: readonly PageLink[];
  /** what another site puts into its page */
  readonly embedCode: string;
  /** for programs that ask how to embed the address */
  readonly discovery: { readonly json: string; readonly xml: string };
  readonly style: string;
}

export function figurePage(input: FigurePageInput): string {
  const { scene, drawing, source, citation, downloads, embedCode, discovery, style } = input;
  return page({
    title: scene.title,
    style,
    head: (
      <>
        {source.url !== undefined && <link rel="canonical" href={source.url} />}
        <link rel="alternate" type="application/json+oembed" href={discovery.json} title={scene.title} />
        <link rel="alternate" type="text/xml+oembed" href={discovery.xml} title={scene.title} />
      </>
    ),
    body: (
      <main>
        <h1>{scene.title}</h1>
        <figure>
          <SceneSvg scene={scene} theme="css" id="figure" href={undefined} />
        </figure>
        <nav aria-label="Downloads">
          <ul>
            {downloads.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <h2>Cite this figure</h2>
        <p class="muted">{citation}</p>
        <h2>Put it into a page</h2>
        <pre>{embedCode}</pre>
        <h2>The same as a table</h2>
        {drawing.tables.map((model) => (
          <div class="table-room" tabIndex={0} role="region" aria-label={model.caption}>
            <FigureTable model={model} />
          </div>
        ))}
      </main>
    ),
  });
}

/** For a frame in somebody else's page: the picture, its table, and the way to the registry. */
export function embedPage({
  scene,
  drawing,
  style,
  href,
}: Pick<FigurePageInput, 'scene' | 'drawing' | 'style'> & { readonly href: string }): string {
  return page({
    title: scene.title,
    style,
    embedded: true,
    head: null,
    body: (
      <main>
        <figure>
          <SceneSvg scene={scene} theme="css" id="figure" href={undefined} />
        </figure>
        <details>
          <summary>The same as a table</summary>
          {drawing.tables.map((model) => (
            <div class="table-room" tabIndex={0} role="region" aria-label={model.caption}>
              <FigureTable model={model} />
            </div>
          ))}
        </details>
        <p class="muted">
          <a href={href} target="_blank" rel="noopener">
            This figure at the registry, to cite and to download
          </a>
        </p>
      </main>
    ),
  });
}

/** What is wrong with an address, for people. */
export function problemPage(code: string, message: string, accepted: readonly string[], style: string): string {
  return page({
    title: 'No such figure',
    style,
    head: null,
    body: (
      <main>
        <h1>No such figure</h1>
        <p>{message}</p>
        {accepted.length > 0 && <p>Accepted: {accepted.join(', ')}.</p>}
        <p class="muted">{code}</p>
      </main>
    ),
  });
}

interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly head: ComponentChildren;
  readonly body: JSX.Element;
  readonly embedded?: boolean;
}

function page({ title, style, head, body, embedded = false }: PageParts): string {
  const html = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {head}
        {/* As it is: the policy names it by its hash. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body class={embedded ? 'embed' : 'page'}>{body}</body>
    </html>,
  );
  return `<!doctype html>\n${html}\n`;
}

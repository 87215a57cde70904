import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Frame, Page } from '../page.js';
import { discoveryLinks } from './discovery.js';
import { Foot } from './foot.js';
import { Masthead } from './masthead.js';
import { PageHead } from './page-head.js';

const SITE = 'AI-risk policy red-lines registry';
/** The element at the very end. */
const LAST = 'panel';

/** A whole page in HTML. */
export function htmlOf(frame: Frame, page: Page): string {
  return `<!doctype html>\n${render(<Document frame={frame} page={page} />)}\n`;
}

function Document({ frame, page }: { frame: Frame; page: Page }): VNode {
  const { assets } = frame;
  const isHome = frame.path === '/' && page.status === undefined;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{isHome ? SITE : `${page.title} – ${SITE}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={descriptionOf(page)} />
        {page.isPrivate && <meta name="robots" content="noindex" />}
        {/* No expressions in attributes, no styles of its own: the content security policy allows neither. */}
        <meta name="htmx-config" content='{"includeIndicatorCSS":false,"defaultTimeout":20000}' />
        {assets.fonts.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {/* Shown once all of it is there: tables find their widths from their rows, and nothing moves meanwhile. */}
        <link rel="expect" href={`#${LAST}`} {...{ blocking: 'render' }} />
        <link rel="stylesheet" href={assets.style} />
        <link rel="stylesheet" href={assets.theme} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {page.head?.meta.map(({ name, content }) => (
          <meta name={name} content={content} />
        ))}
        {page.head?.links.map(({ rel, href, type, title }) => (
          <link rel={rel} href={href} type={type} title={title} />
        ))}
        {page.isPrivate !== true &&
          page.status === undefined &&
          discoveryLinks(frame, page.title).map(({ rel, href, type, title }) => (
            <link rel={rel} href={href} type={type} title={title} />
          ))}
        {assets.scripts.map((script) => (
          <script src={script} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Masthead frame={frame} />
        <main id="main" tabindex={-1}>
          {!page.isBare && <PageHead frame={frame} page={page} />}
          {page.body}
          {page.head !== undefined && <abbr class="unapi-id" title={page.head.unapiId} />}
        </main>
        <Foot frame={frame} />
        <dialog id={LAST} class="panel" aria-label="Detail" />
      </body>
    </html>
  );
}

function descriptionOf({ lead, title }: Page): string {
  return typeof lead === 'string'
    ? lead
    : `${title}: where policy holds against AI risk, and where the holes are, clause by clause.`;
}

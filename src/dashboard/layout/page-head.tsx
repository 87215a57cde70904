import type { VNode } from 'preact';
import { hrefIn } from '../links.js';
import type { Frame, Page } from '../page.js';
import { PageTools } from './page-tools.js';

/** Breadcrumbs, heading, lead, and what can be done with the page. */
export function PageHead({ frame, page }: { frame: Frame; page: Page }): VNode {
  const { title, kicker, lead, crumbs } = page;
  return (
    <div class="page-head">
      <nav class="crumbs" aria-label="Breadcrumbs">
        <ol>
          <li>
            <a href={hrefIn(frame, '/')}>Home</a>
          </li>
          {crumbs.map((crumb) => (
            <li>
              <a href={crumb.href}>{crumb.title}</a>
            </li>
          ))}
          <li aria-current="page">{title}</li>
        </ol>
      </nav>
      <div class="page-title">
        {kicker !== undefined && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      <PageTools frame={frame} page={page} />
    </div>
  );
}

import { dayOf } from '../catalogue/dates.js';
import type { PageInput, PageRenderer } from '../permalinks/pages.js';
import { ASSET_ADDRESSES } from './assets/assets.service.js';
import { matrixPage } from './coverage/matrix-page.js';
import type { DashboardOptions } from './dashboard-options.service.js';
import { entryPage } from './entry-page.js';
import { errorPage, gonePage, missingTitle } from './error-pages.js';
import { homePage } from './home/home-page.js';
import { htmlOf } from './layout/document.js';
import { PAGE_CSP } from './page-headers.js';
import type { Page, Redirect, View } from './page.js';
import { recordPage } from './record-page.js';

/** How entries, answers, and what is gone or never was look under their permanent addresses. */
export function pageRenderer(options: Pick<DashboardOptions, 'store' | 'clock' | 'contestsOf'>): PageRenderer {
  const viewOf = (input: PageInput, path: string): View => {
    const { snapshot, asOf, base, query, publicUrl } = input;
    return {
      release: snapshot.release,
      asOf,
      isPinned: base !== '',
      path,
      query: new URLSearchParams([...query]),
      publicUrl,
      assets: ASSET_ADDRESSES,
      snapshot,
      releases: options.store.releases(),
      today: dayOf(options.clock()),
      contestsOf: options.contestsOf,
    };
  };
  return {
    contentSecurityPolicy: PAGE_CSP,
    entry: ({ entry, head, representations, ...input }) => {
      const view = viewOf(input, `/${entry.id}`);
      return htmlOf(view, { ...entryPage(view, entry), head, representations, editable: entry.id });
    },
    answer: ({ analysis, title, record, head, representations, ...input }) => {
      const view = viewOf(input, analysis === 'release' ? '/' : `/${analysis}`);
      const page: Page | Redirect =
        analysis === 'release'
          ? homePage(view)
          : analysis === 'coverage'
            ? matrixPage(view)
            : recordPage(title, record);
      return htmlOf(view, { ...('redirect' in page ? recordPage(title, record) : page), head, representations });
    },
    gone: (input) => {
      const view = viewOf(input, `/${input.id}`);
      return htmlOf(view, gonePage(view, input));
    },
    missing: ({ status, code, message, accepted, ...input }) => {
      const view = viewOf(input, '/');
      const known = status === 404 || status === 410 || status === 503 ? status : 400;
      return htmlOf(view, errorPage(view, { status: known, title: missingTitle(known), code, message, accepted }));
    },
  };
}

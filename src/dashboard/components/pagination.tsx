import type { VNode } from 'preact';
import { hrefIn } from '../links.js';
import type { Frame } from '../page.js';

export const PAGE_SIZE = 50;

/** The page of a list that `?page=` asks for, from 1; the nearest that there is. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams, size = PAGE_SIZE): Paged<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const asked = Number.parseInt(query.get('page') ?? '1', 10);
  const page = Math.min(pages, Math.max(1, Number.isNaN(asked) ? 1 : asked));
  return { items: items.slice((page - 1) * size, page * size), page, pages, total: items.length };
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export function Pagination({ frame, page, pages }: { frame: Frame; page: number; pages: number }): VNode | null {
  if (pages < 2) return null;
  const to = (n: number) =>
    hrefIn(frame, frame.path, [...[...frame.query].filter(([key]) => key !== 'page'), ['page', String(n)]]);
  return (
    <nav class="pagination" aria-label="Pages of this list">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          Earlier
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          Later
        </a>
      )}
    </nav>
  );
}

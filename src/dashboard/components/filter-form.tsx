import type { ComponentChildren, VNode } from 'preact';
import { hrefIn } from '../links.js';
import type { Frame } from '../page.js';
import { PinnedRelease } from './pinned-release.js';

/**
 * A form whose values stand in the address. It is sent by way of `/ask`, which tidies what it holds. Without script that
 * opens the page anew; with it, each change takes over the element with the id `updates` of that page and its address, so
 * that back and forward, and a shared address, show the same.
 * @param path where it is sent; the release stays, and the day too where the form has no field `asOf`
 */
export function FilterForm({
  frame,
  path,
  updates,
  submit,
  hasDay = false,
  children,
}: {
  frame: Frame;
  path: string;
  updates: string;
  submit: string;
  hasDay?: boolean;
  children: ComponentChildren;
}): VNode {
  const asOf = frame.query.get('asOf');
  return (
    <form
      class="filters"
      action={`/ask${path}`}
      data-hx-get={`/ask${path}`}
      data-hx-trigger="change delay:80ms, submit"
      data-hx-target={`#${updates}`}
      data-hx-select={`#${updates}`}
      data-hx-swap="outerHTML"
      data-hx-push-url="true"
      data-hx-select-oob="#page-tools,#edition"
      data-hx-sync="this:replace"
    >
      {children}
      <PinnedRelease frame={frame} />
      {!hasDay && asOf !== null && asOf !== '' && <input type="hidden" name="asOf" value={asOf} />}
      <div class="filters-end">
        <button type="submit" class="button button-main">
          {submit}
        </button>
        <a href={hrefIn({ ...frame, query: new URLSearchParams() }, path)}>Clear</a>
      </div>
    </form>
  );
}

import type { VNode } from 'preact';
import type { Frame } from '../page.js';

/**
 * Keeps a form within the release of its page. Such a form is sent to the address without a release, which tidies what
 * it holds and leads on: the pinned addresses take a question in one form only.
 */
export function PinnedRelease({ frame }: { frame: Frame }): VNode | null {
  if (!frame.isPinned || frame.release === null) return null;
  return <input type="hidden" name="release" value={frame.release.version} />;
}

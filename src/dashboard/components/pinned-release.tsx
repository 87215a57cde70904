import type { VNode } from 'preact';
import type { Frame } from '../page.js';

/** Keeps a form within the release of its page, see `ask/asked-address.ts`. */
export function PinnedRelease({ frame }: { frame: Frame }): VNode | null {
  if (!frame.isPinned || frame.release === null) return null;
  return <input type="hidden" name="release" value={frame.release.version} />;
}

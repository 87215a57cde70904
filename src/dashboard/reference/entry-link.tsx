import type { VNode } from 'preact';
import type { Entry } from '../../catalogue/entries.js';
import { entryLabel } from '../../search/entry-label.js';
import { entryHref } from '../links.js';
import type { Frame } from '../page.js';
import { slugTitle } from './slug-title.js';

/** An entry by what it is called. */
export function EntryLink({ frame, entry, label }: { frame: Frame; entry: Entry; label?: string }): VNode {
  return <a href={entryHref(frame, entry.id)}>{label ?? nameOf(entry)}</a>;
}

/** `whistleblower protection (EU AI Act)`, `SB 53`, `ASL-3 misuse containment (RSP 1.0)`. */
export function nameOf(entry: Entry): string {
  if ('pinpoint' in entry && !('term' in entry)) return `${slugTitle(entry.slug)} (${entry.intervention.shortTitle})`;
  return entryLabel(entry);
}

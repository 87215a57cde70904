import type { VNode } from 'preact';
import type { Subject } from '../../catalogue/entries.js';
import { entryHref } from '../links.js';
import type { Frame } from '../page.js';

/** A clause by its text and pinpoint: `EU AI Act, Article 55(1)(a)`; a text as a whole by its short title. */
export function ClauseLink({ frame, subject }: { frame: Frame; subject: Subject }): VNode {
  if (!('pinpoint' in subject)) return <a href={entryHref(frame, subject.id)}>{subject.shortTitle}</a>;
  return (
    <a href={entryHref(frame, subject.id)}>
      {subject.intervention.shortTitle}, {subject.pinpoint}
    </a>
  );
}

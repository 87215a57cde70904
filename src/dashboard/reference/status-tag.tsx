import type { VNode } from 'preact';
import type { InterventionStatus } from '../../catalogue/scales.js';
import { inWords } from './choices.js';

const MARKS: Readonly<Record<InterventionStatus, string>> = {
  'not-yet-existing': '·',
  proposed: '◇',
  adopted: '◐',
  'in-force': '●',
  vetoed: '✕',
  superseded: '↷',
  rescinded: '✕',
  expired: '✕',
  withdrawn: '✕',
};

/** A status by mark and word. */
export function StatusTag({ status }: { status: InterventionStatus }): VNode {
  return (
    <span class={`status status-${status}`}>
      <span aria-hidden="true">{MARKS[status]}</span> {inWords(status)}
    </span>
  );
}

import type { VNode } from 'preact';
import { POINT_NAMES } from '../red-lines/anatomy-marks.js';
import type { View } from '../page.js';
import { EntryLink } from './entry-link.js';

/** When each of the six points of a red line's anatomy is held to hold, with examples. */
export function RubricPart({ view }: { view: View }): VNode {
  const { frame, byId } = view.snapshot.catalogue;
  const { scope, unknown, basis, caution, criteria } = frame.rubric;
  return (
    <>
      <div class="prose">
        <p>{scope}</p>
        <p>{caution}</p>
      </div>
      {criteria.map(({ criterion, holds, doesNotHold, examples }) => (
        <details class="unfold">
          <summary>
            <strong>{POINT_NAMES[criterion]}</strong>
          </summary>
          <div class="prose">
            <p>
              <strong>Holds:</strong> {holds}
            </p>
            <p>
              <strong>Does not hold:</strong> {doesNotHold}
            </p>
            <ul>
              {examples.map((example) => {
                const line = byId.get(example.redLine);
                return (
                  <li>
                    {line === undefined ? example.redLine : <EntryLink frame={view} entry={line} />}:{' '}
                    {example.holds ? 'holds' : 'does not hold'}, {example.because}
                  </li>
                );
              })}
            </ul>
          </div>
        </details>
      ))}
      <div class="prose">
        <p>{unknown}</p>
        <p>Basis: {basis}</p>
      </div>
    </>
  );
}

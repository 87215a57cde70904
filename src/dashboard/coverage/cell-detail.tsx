import type { VNode } from 'preact';
import type { CellRecord } from '../../catalogue/catalogue.js';
import type { Claim, Hole } from '../../catalogue/entries.js';
import type { CoverageCell } from '../../coverage/answers.js';
import type { CoverageFilter } from '../../coverage/filter.js';
import { viewOn } from '../../coverage/view.js';
import { EXCLUSION_WORDS, WEAKNESS_WORDS } from '../../coverage/wording.js';
import { ClaimCard } from '../components/claim-card.js';
import { ClauseLink } from '../components/clause-link.js';
import { Coding } from '../components/coding.js';
import { dateInWords } from '../components/dates.js';
import { StateMark } from '../components/state-mark.js';
import { counted, title, WEAKNESS_NAMES } from '../components/words.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';
import { CellGap } from './cell-gap.js';

interface CellProps {
  readonly view: View;
  readonly filter: CoverageFilter;
  readonly record: CellRecord;
  readonly cell: CoverageCell;
}

/** What stands behind a mark of the matrix. */
export function CellDetail({ view, filter, record, cell }: CellProps): VNode {
  const { scenario, layer, state, reason, claims, holes } = cell;
  const { exclusionOf } = viewOn(filter, view.asOf);
  const leftOut = record.claims.flatMap((claim): readonly (readonly [Claim, string])[] => {
    const exclusion = exclusionOf(claim);
    return exclusion === null ? [] : [[claim, EXCLUSION_WORDS[exclusion]]];
  });
  return (
    <article id="cell" class="cell-detail">
      <header class="panel-only">
        <p class="kicker">
          <a href={entryHref(view, scenario.id)}>{scenario.title}</a>
        </p>
        <h2>
          <a href={entryHref(view, layer.id)}>{layer.title}</a>
        </h2>
        <button type="button" class="button" data-close="">
          Close
        </button>
      </header>
      <div class={`verdict cell-${state}`}>
        <StateMark state={state} isNamed />
        <p>{reason}</p>
      </div>
      <Weaknesses cell={cell} />
      <CellGap view={view} filter={filter} cell={cell} />
      {claims.length > 0 && (
        <section>
          <h2>
            {counted(claims.length, 'claim')} that {claims.length === 1 ? 'counts' : 'count'}
          </h2>
          <div class="claims">
            {claims.map((claim) => (
              <ClaimCard view={view} claim={claim} />
            ))}
          </div>
        </section>
      )}
      <Holes view={view} holes={holes} />
      <Looked view={view} cell={cell} />
      {leftOut.length > 0 && (
        <details class="left-out" id="left-out">
          <summary>{counted(leftOut.length, 'claim')} on record that the filter leaves out</summary>
          <div class="claims">
            {leftOut.map(([claim, why]) => (
              <ClaimCard view={view} claim={claim} leftOut={why} />
            ))}
          </div>
        </details>
      )}
    </article>
  );
}

function Weaknesses({ cell: { weaknesses } }: Pick<CellProps, 'cell'>): VNode | null {
  if (weaknesses.length === 0) return null;
  return (
    <section>
      <h2>Why that may not be enough</h2>
      <ul class="plain">
        {weaknesses.map((weakness) => (
          <li>
            <span class={`badge badge-${weakness}`}>{WEAKNESS_NAMES[weakness]}</span> {WEAKNESS_WORDS[weakness]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holes({ view, holes }: { view: View; holes: readonly Hole[] }): VNode | null {
  if (holes.length === 0) return null;
  return (
    <section>
      <h2>{counted(holes.length, 'observed failure')} on record</h2>
      <div class="claims">
        {holes.map((hole) => (
          <article class="claim">
            <h3>
              <ClauseLink frame={view} subject={hole.subject} />
            </h3>
            <p>{hole.shows}</p>
            <p class="fine">
              {title(hole.confidence)}
              {hole.since !== undefined && <>, shown {dateInWords(hole.since)}</>}. <Coding coded={hole} />{' '}
              <a href={entryHref(view, hole.id)}>Permalink</a>
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}

/** Who looked, when, and what was found. */
function Looked({ view, cell: { assessment } }: Pick<CellProps, 'view' | 'cell'>): VNode | null {
  if (assessment === null) return null;
  const { date, finding, missing, basis } = assessment;
  return (
    <section>
      <h2>What was looked at</h2>
      <p>
        <time datetime={date}>{dateInWords(date)}</time>: {finding}
      </p>
      {missing !== undefined && (
        <p>
          <strong>Missing:</strong> {missing}
        </p>
      )}
      {basis.length > 0 && (
        <p class="fine">
          Looked at:{' '}
          {basis.map((subject, i) => (
            <>
              {i > 0 && '; '}
              <ClauseLink frame={view} subject={subject} />
            </>
          ))}
          .
        </p>
      )}
      <p class="fine">
        <Coding coded={assessment} /> <a href={entryHref(view, assessment.id)}>Permalink of the assessment</a>
      </p>
    </section>
  );
}

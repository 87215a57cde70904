import type { VNode } from 'preact';
import type { FieldDiff } from '../../catalogue/field-diff.js';
import { DataTable } from '../components/data-table.js';
import { entryHref } from '../links.js';
import { readable } from './entry-form.js';
import type { Difference, ProposalLook } from './editing-desk.js';
import { fieldName } from './told.js';
import { Come, Gone } from './value.js';
import type { Visit } from './visit.js';
import { amendPath, historyPath } from './ways.js';

/** So many entries are shown; the interface has all of them. */
const SHOWN = 100;

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  added: 'New entry',
  changed: 'Changed',
  removed: 'Retired',
  same: 'Says what the registry says already',
};

/** What the proposal does, entry by entry and field by field. */
export function DifferencesPart({
  visit,
  look,
  canAmend,
}: {
  visit: Visit;
  look: ProposalLook;
  canAmend: boolean;
}): VNode {
  const { differences, proposal } = look;
  const left = differences.length - SHOWN;
  return (
    <section class="part" id="changes">
      <h2>
        What it changes <span class="count">{differences.length}</span>
      </h2>
      {differences.slice(0, SHOWN).map((difference) => {
        const { entry, base } = difference.change;
        return (
          <article class="difference">
            <h3>
              {visit.view.snapshot.catalogue.byId.has(entry) ? (
                <a href={entryHref(visit.view, entry)}>{entry}</a>
              ) : (
                entry
              )}
            </h3>
            <p class="difference-facts">
              <strong>{KINDS[difference.kind]}</strong>
              {base !== null && (
                <>
                  , starting from revision <a href={historyPath(entry)}>{base}</a>
                </>
              )}
            </p>
            <What difference={difference} />
            {canAmend && (
              <form
                method="post"
                action={`/editing/proposals/${String(proposal.number)}/drop`}
                class="difference-tools"
              >
                <input type="hidden" name="entry" value={entry} />
                <a class="button" href={amendPath(proposal.number, entry)} aria-label={`Amend: ${entry}`}>
                  Amend
                </a>
                <button type="submit" class="button" aria-label={`Leave it alone: ${entry}`}>
                  Leave it alone
                </button>
              </form>
            )}
          </article>
        );
      })}
      {left > 0 && <p>And {left} more entries.</p>}
      {differences.length === 0 && <p>Nothing yet.</p>}
      {canAmend && (
        <p>
          <a href={amendPath(proposal.number, '')}>Change another entry too</a>
        </p>
      )}
    </section>
  );
}

function What({ difference: { change, kind, fields } }: { difference: Difference }): VNode | null {
  const { entry, content, reason, successor } = change;
  if (kind === 'changed') return <FieldTable entry={entry} fields={fields} />;
  if (content !== null && kind === 'added') {
    return (
      <details class="more">
        <summary>All that it says</summary>
        <pre class="drafted" tabindex={0}>
          {readable(content)}
        </pre>
      </details>
    );
  }
  if (content !== null) return null;
  return (
    <p class="value">
      {reason}
      {successor !== null && (
        <>
          {' '}
          In its place: <code>{successor}</code>.
        </>
      )}
    </p>
  );
}

function FieldTable({ entry, fields }: { entry: string; fields: readonly FieldDiff[] }): VNode {
  return (
    <DataTable<FieldDiff>
      caption={`Fields of ${entry} that differ`}
      isCaptionHidden
      rows={fields}
      columns={[
        { title: 'Field', cell: ({ path }) => fieldName(path) },
        { title: '− Before', cell: ({ before }) => <Gone value={before} /> },
        { title: '+ After', cell: ({ after }) => <Come value={after} /> },
      ]}
    />
  );
}

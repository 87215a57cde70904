import type { VNode } from 'preact';
import type { Claim } from '../../catalogue/entries.js';
import { type Column, DataTable } from '../components/data-table.js';
import { StateMark } from '../components/state-mark.js';
import { title } from '../components/words.js';
import type { Frame } from '../page.js';
import { CellWords } from './cell-words.js';
import { EntryLink } from './entry-link.js';
import { placeOf } from './place-of.js';

/** What the page around a table says already, so that no column needs to. */
export type SaidOfClaims = 'cell' | 'scenario' | 'clause';

/** Claims of cover, a row each: where, how strongly, how surely, by which clause, why. */
export function ClaimsTable({
  frame,
  claims,
  caption,
  said,
}: {
  frame: Frame;
  claims: readonly Claim[];
  caption: string;
  said?: SaidOfClaims;
}): VNode {
  const scenario: Column<Claim> = {
    title: 'Scenario',
    cell: (one) => <EntryLink frame={frame} entry={one.scenario} />,
  };
  const layer: Column<Claim> = { title: 'Layer', cell: (one) => <EntryLink frame={frame} entry={one.layer} /> };
  const clause: Column<Claim> = {
    title: 'Clause',
    cell: ({ subject, intervention, verification }) => (
      <>
        <EntryLink
          frame={frame}
          entry={subject}
          label={said === 'cell' ? `${intervention.shortTitle}, ${placeOf(subject)}` : placeOf(subject)}
        />
        {verification !== 'verified' && (
          <>
            {' '}
            <span class="badge badge-doubt">{title(verification)}</span>
          </>
        )}
      </>
    ),
  };
  const columns: readonly Column<Claim>[] = [
    ...(said === 'cell' ? [clause] : said === 'scenario' ? [layer] : [scenario, layer]),
    { title: 'Strength', cell: ({ strength }) => <StateMark state={strength} isNamed /> },
    { title: 'Confidence', cell: ({ confidence }) => title(confidence) },
    ...(said === 'cell' || said === 'clause' ? [] : [clause]),
    {
      title: 'Why',
      cell: (claim) => (
        <CellWords>
          {claim.rationale} <EntryLink frame={frame} entry={claim} label="The claim" />
        </CellWords>
      ),
    },
  ];
  return <DataTable caption={caption} isCaptionHidden columns={columns} rows={claims} />;
}

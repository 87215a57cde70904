import type { VNode } from 'preact';
import type { Claim } from '../../catalogue/entries.js';
import { DataTable } from '../components/data-table.js';
import { StateMark } from '../components/state-mark.js';
import { title } from '../components/words.js';
import type { Frame } from '../page.js';
import { EntryLink } from './entry-link.js';
import { placeOf } from './place-of.js';

/** Claims of cover, a row each: where, how strongly, how surely, by which clause, why. */
export function ClaimsTable({
  frame,
  claims,
  caption,
  withClause = true,
}: {
  frame: Frame;
  claims: readonly Claim[];
  caption: string;
  withClause?: boolean;
}): VNode {
  const columns = [
    {
      title: 'Scenario',
      cell: ({ scenario }: Claim) => <EntryLink frame={frame} entry={scenario} />,
    },
    { title: 'Layer', cell: ({ layer }: Claim) => <EntryLink frame={frame} entry={layer} /> },
    { title: 'Strength', cell: ({ strength }: Claim) => <StateMark state={strength} isNamed /> },
    { title: 'Confidence', cell: ({ confidence }: Claim) => title(confidence) },
    ...(withClause
      ? [
          {
            title: 'Clause',
            cell: ({ subject, verification }: Claim) => (
              <>
                <EntryLink frame={frame} entry={subject} label={placeOf(subject)} />
                {verification !== 'verified' && <span class="badge badge-doubt">{title(verification)}</span>}
              </>
            ),
          },
        ]
      : []),
    {
      title: 'Why',
      cell: (claim: Claim) => (
        <>
          {claim.rationale} <EntryLink frame={frame} entry={claim} label="The claim" />
        </>
      ),
    },
  ];
  return <DataTable caption={caption} isCaptionHidden columns={columns} rows={claims} />;
}

import type { VNode } from 'preact';
import type { RedLine } from '../../catalogue/entries.js';
import { lineageOf } from '../../changes/red-line-lineage.js';
import { anatomyOf } from '../../red-lines/anatomy.js';
import { CriteriaTree } from '../definitions/criteria-tree.js';
import { clauseCrumbs, clauseFacts } from '../interventions/clause-facts.js';
import type { Page, View } from '../page.js';
import { inWords } from '../reference/choices.js';
import { entryTools } from '../reference/cited-page.js';
import { ClaimsTable } from '../reference/claims-table.js';
import { EntryLink } from '../reference/entry-link.js';
import { Facts } from '../reference/facts.js';
import { ScopeList } from '../reference/scope-list.js';
import { Parts } from '../reference/section.js';
import { slugTitle } from '../reference/slug-title.js';
import { capital } from '../definitions/capital.js';
import { AnatomyMarks, AnatomyTable } from './anatomy-marks.js';
import { MoveList } from './move-list.js';

/** A red line: condition, what must not happen, what must follow, and how operational that is. */
export function redLinePage(view: View, line: RedLine): Page {
  const { intervention, slug, statement, kind, responses, trigger, scope, claims } = line;
  const anatomy = anatomyOf(line.anatomy);
  const { moves } = lineageOf(view.snapshot.catalogue, line);
  return {
    title: slugTitle(slug),
    kicker: `Red line of ${intervention.shortTitle}`,
    lead: statement,
    crumbs: clauseCrumbs(view, line),
    ...entryTools(view, line),
    body: (
      <>
        <Facts
          facts={[
            ['Kind', capital(inWords(kind))],
            ['What must follow', capital(responses.map(inWords).join(', ')) || 'No response is recorded'],
            ['Anatomy', <AnatomyMarks anatomy={anatomy} />],
            ...clauseFacts(view, line),
          ]}
        />
        <Parts
          parts={[
            {
              id: 'trigger',
              title: 'When it is crossed',
              body: <Triggers view={view} line={line} trigger={trigger} />,
            },
            scope === null
              ? null
              : { id: 'scope', title: 'To whom and when', body: <ScopeList frame={view} scope={scope} /> },
            {
              id: 'anatomy',
              title: 'Anatomy',
              body: (
                <>
                  <p>
                    Six points say how operational a line is; {anatomy.score} of them hold
                    {anatomy.unknown > 0 && `, ${anatomy.unknown} cannot be told`}. Graded from the{' '}
                    {anatomy.basis === 'text' ? 'text itself' : 'recorded facts about the text'}.
                  </p>
                  <AnatomyTable anatomy={anatomy} />
                </>
              ),
            },
            {
              id: 'versions',
              title: 'How it moved',
              count: moves.length,
              body: <MoveList view={view} moves={moves} />,
            },
            {
              id: 'coverage',
              title: 'What it covers',
              count: claims.length,
              body: <ClaimsTable frame={view} claims={claims} caption="Claims of cover by it" said="clause" />,
            },
          ]}
        />
      </>
    ),
  };
}

function Triggers({ view, line, trigger }: { view: View; line: RedLine; trigger: RedLine['trigger'] }): VNode {
  if (trigger.length === 0) {
    return (
      <p class="empty">
        No definition is recorded that triggers it{line.scope?.when === undefined ? '' : '; see the occasion below'}.
      </p>
    );
  }
  return (
    <>
      {trigger.length > 1 && <p>Any of these {trigger.length} definitions suffices.</p>}
      {trigger.map((definition) => (
        <article class="trigger">
          <h3>
            <EntryLink frame={view} entry={definition} label={capital(definition.term)} />
          </h3>
          <CriteriaTree criteria={definition.criteria} />
        </article>
      ))}
    </>
  );
}

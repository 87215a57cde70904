import type { VNode } from 'preact';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Definition, Provision, RedLine } from '../../catalogue/entries.js';
import { clauseCrumbs, clauseFacts } from '../interventions/clause-facts.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { entryTools } from '../reference/cited-page.js';
import { ClaimsTable } from '../reference/claims-table.js';
import { EntryLink } from '../reference/entry-link.js';
import { Facts } from '../reference/facts.js';
import { Parts } from '../reference/section.js';
import { comparePairs } from './compare-question.js';
import { CriteriaTree } from './criteria-tree.js';
import { capital } from './capital.js';

/** An operational definition: its criteria as a tree, what hangs on it, and what to compare it with. */
export function definitionPage(view: View, definition: Definition): Page {
  const { intervention, term, summary, criteria, concept, triggers, claims } = definition;
  const users = usersOf(view.snapshot.catalogue, definition);
  const others = concept.definitions.filter((one) => one !== definition);
  return {
    title: capital(term),
    kicker: `Definition in ${intervention.shortTitle}`,
    lead: summary,
    crumbs: clauseCrumbs(view, definition),
    ...entryTools(view, definition),
    body: (
      <>
        <Facts facts={[['Concept', <EntryLink frame={view} entry={concept} />], ...clauseFacts(view, definition)]} />
        <Parts
          parts={[
            {
              id: 'criteria',
              title: 'Criteria',
              body: (
                <>
                  <p class="fine">Conditions that a person must judge are paraphrased; the text itself decides.</p>
                  <CriteriaTree criteria={criteria} />
                </>
              ),
            },
            {
              id: 'red-lines',
              title: 'Red lines that it triggers',
              count: triggers.length,
              body: (
                <ul>
                  {triggers.map((line) => (
                    <li>
                      <EntryLink frame={view} entry={line} />: {line.statement}
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              id: 'used-by',
              title: 'Clauses that rest on it',
              count: users.length,
              body: (
                <ul class="columns-list">
                  {users.map(({ clause, how }) => (
                    <li>
                      <EntryLink frame={view} entry={clause} />, {clause.pinpoint}: {how}
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              id: 'compare',
              title: 'Compare with others',
              count: others.length,
              body: <Others view={view} definition={definition} others={others} />,
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

interface User {
  readonly clause: Provision | RedLine;
  readonly how: string;
}

/** Provisions and red lines whose scope names the definition, of whatever text. */
function usersOf({ provisions, redLines }: Catalogue, definition: Definition): readonly User[] {
  return [...provisions, ...redLines].flatMap((clause): readonly User[] => {
    const { scope } = clause;
    if (scope === null) return [];
    if (scope.definitions.includes(definition)) return [{ clause, how: 'covers what meets it' }];
    if (scope.upon.includes(definition)) return [{ clause, how: 'is set off by it' }];
    return scope.unless.includes(definition) ? [{ clause, how: 'excepts what meets it' }] : [];
  });
}

function Others({
  view,
  definition,
  others,
}: {
  view: View;
  definition: Definition;
  others: readonly Definition[];
}): VNode {
  return (
    <ul class="columns-list">
      {others.map((other) => (
        <li>
          <a href={hrefIn(view, '/definitions', comparePairs(definition.concept, [definition, other]))}>
            {other.term}, {other.intervention.shortTitle}
          </a>
        </li>
      ))}
    </ul>
  );
}

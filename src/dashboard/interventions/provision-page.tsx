import type { Provision } from '../../catalogue/entries.js';
import { capital } from '../definitions/capital.js';
import type { Page, View } from '../page.js';
import { inWords } from '../reference/choices.js';
import { entryTools } from '../reference/cited-page.js';
import { ClaimsTable } from '../reference/claims-table.js';
import { Facts } from '../reference/facts.js';
import { HoleList } from '../reference/hole-list.js';
import { ScopeList } from '../reference/scope-list.js';
import { Parts } from '../reference/section.js';
import { slugTitle } from '../reference/slug-title.js';
import { clauseCrumbs, clauseFacts } from './clause-facts.js';

/** A clause that does something. */
export function provisionPage(view: View, provision: Provision): Page {
  const { intervention, slug, summary, duties, scope, claims } = provision;
  const holes = intervention.holes.filter(({ subject }) => subject.id === provision.id);
  return {
    title: slugTitle(slug),
    kicker: `Provision of ${intervention.shortTitle}`,
    lead: summary,
    crumbs: clauseCrumbs(view, provision),
    ...entryTools(view, provision),
    body: (
      <>
        <Facts facts={[['Duties', capital(duties.map(inWords).join(', '))], ...clauseFacts(view, provision)]} />
        <Parts
          parts={[
            scope === null
              ? null
              : { id: 'scope', title: 'To whom and when', body: <ScopeList frame={view} scope={scope} /> },
            {
              id: 'coverage',
              title: 'What it covers',
              count: claims.length,
              body: <ClaimsTable frame={view} claims={claims} caption="Claims of cover by it" said="clause" />,
            },
            {
              id: 'holes',
              title: 'Holes that it shows',
              count: holes.length,
              body: <HoleList frame={view} holes={holes} />,
            },
          ]}
        />
      </>
    ),
  };
}

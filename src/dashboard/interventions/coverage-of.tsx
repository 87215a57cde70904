/** Which cells a text's claims stand in, and the claims themselves. */
import type { VNode } from 'preact';
import type { Claim, Scenario } from '../../catalogue/entries.js';
import { rankOn, STRENGTHS } from '../../catalogue/scales.js';
import { StateMark } from '../components/state-mark.js';
import { counted } from '../components/words.js';
import { hrefIn } from '../links.js';
import type { View } from '../page.js';
import { ClaimsTable } from '../reference/claims-table.js';
import { EntryLink } from '../reference/entry-link.js';

/** A small matrix of the strongest claim in each cell, and below it every claim, scenario by scenario. */
export function CoverageOf({ view, claims }: { view: View; claims: readonly Claim[] }): VNode {
  const { scenarios } = view.snapshot.catalogue;
  const touched = scenarios.filter((scenario) => claims.some((claim) => claim.scenario === scenario));
  return (
    <>
      <p class="fine">
        The strongest claim in each cell, whatever the status of the text; the{' '}
        <a href={hrefIn(view, '/coverage')}>coverage matrix</a> weighs it against others.
      </p>
      <SmallMatrix view={view} scenarios={touched} claims={claims} />
      <div class="folds">
        {touched.map((scenario) => {
          const own = claims.filter((claim) => claim.scenario === scenario);
          return (
            <details class="unfold">
              <summary>
                <span>
                  <strong>{scenario.title}</strong> <span class="fine">{counted(own.length, 'claim')}</span>
                </span>
              </summary>
              <ClaimsTable
                frame={view}
                claims={own}
                caption={`Claims of cover for ${scenario.title}`}
                said="scenario"
              />
            </details>
          );
        })}
      </div>
    </>
  );
}

function SmallMatrix({
  view,
  scenarios,
  claims,
}: {
  view: View;
  scenarios: readonly Scenario[];
  claims: readonly Claim[];
}): VNode {
  const { layers } = view.snapshot.catalogue;
  const columns = layers.filter((layer) => claims.some((claim) => claim.layer === layer));
  return (
    <div class="scroll" role="region" aria-label="Strongest claim by scenario and layer" tabindex={0}>
      <table class="table small-matrix">
        <caption class="visually-hidden">Strongest claim by scenario and layer</caption>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            {columns.map((layer) => (
              <th scope="col">
                <EntryLink frame={view} entry={layer} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <tr>
              <th scope="row">
                <EntryLink frame={view} entry={scenario} />
              </th>
              {columns.map((layer) => {
                const [best] = claims
                  .filter((claim) => claim.scenario === scenario && claim.layer === layer)
                  .toSorted((a, b) => rankOn(STRENGTHS, b.strength) - rankOn(STRENGTHS, a.strength));
                return (
                  <td>{best === undefined ? <span class="fine">–</span> : <StateMark state={best.strength} />}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { AuthorityPart } from '../../catalogue/parts-frame.js';
import { AUTHORITY_ROLES } from './interventions-rows.js';
import { childrenOf, type Publish } from './ordered.js';
import { present } from './present.js';
import type { TableRows } from './table-rows.js';

type Rows = Pick<TableRows, 'authority' | 'authority_intervention'>;

export function authoritiesRows(authorities: readonly AuthorityPart[]): Rows {
  return {
    authority: authorities.map(({ id, slug, name, regime, note }) => ({
      ...{ id, slug, name },
      ...{ regime: regime ?? null, note: note ?? null },
    })),
    authority_intervention: authorities.flatMap((authority) =>
      AUTHORITY_ROLES.flatMap((role) =>
        authority[role].map((intervention, i) => ({ authority: authority.id, role, position: i + 1, intervention })),
      ),
    ),
  };
}

export function authoritiesParts(rows: Rows, publish: Publish): readonly AuthorityPart[] {
  const acts = childrenOf(rows.authority_intervention, (row) => row.authority);
  return publish(rows.authority).map((row) => {
    const inRole = (role: (typeof AUTHORITY_ROLES)[number]) =>
      acts(row.id)
        .filter((act) => act.role === role)
        .map((act) => act.intervention);
    return { ...present(row), enforces: inRole('enforces'), decides: inRole('decides') };
  });
}

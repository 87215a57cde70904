import type { Catalogue } from '../catalogue/catalogue.js';
import type { Definition } from '../catalogue/entries.js';
import type { Clause } from './clauses.js';

/** What hangs on a definition being met. */
export interface DefinitionRole {
  /** red lines that it triggers, and duties that it covers or sets off: the more it covers, the stronger they are */
  readonly reaches: readonly Clause[];
  /** those of them that it triggers or sets off; the others it only bounds */
  readonly starts: readonly Clause[];
  /** clauses from which its members are excepted: the more it covers, the weaker they are */
  readonly excepts: readonly Clause[];
}

const NONE: DefinitionRole = { reaches: [], starts: [], excepts: [] };

const known = new WeakMap<Catalogue, ReadonlyMap<Definition, DefinitionRole>>();

/** Clauses without any duty or response (permissions, statements of fact) do not count. */
export function roleOf(catalogue: Catalogue, definition: Definition): DefinitionRole {
  const roles = known.get(catalogue) ?? allRoles(catalogue);
  known.set(catalogue, roles);
  return roles.get(definition) ?? NONE;
}

function allRoles(catalogue: Catalogue): ReadonlyMap<Definition, DefinitionRole> {
  const roles = new Map<Definition, { reaches: Clause[]; starts: Clause[]; excepts: Clause[] }>();
  const note = (role: keyof DefinitionRole, definitions: Iterable<Definition>, clause: Clause) => {
    for (const definition of definitions) {
      const found = roles.get(definition) ?? { reaches: [], starts: [], excepts: [] };
      found[role].push(clause);
      roles.set(definition, found);
    }
  };
  const scoped = [
    ...catalogue.redLines.map((clause) => ({ clause, trigger: clause.trigger })),
    ...catalogue.provisions.filter(({ duties }) => duties.length > 0).map((clause) => ({ clause, trigger: [] })),
  ];
  for (const { clause, trigger } of scoped) {
    const { definitions = [], upon = [], unless = [] } = clause.scope ?? {};
    note('reaches', new Set([...trigger, ...definitions, ...upon]), clause);
    note('starts', new Set([...trigger, ...upon]), clause);
    note('excepts', unless, clause);
  }
  return roles;
}

import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention, Subject } from '../catalogue/entries.js';
import { type Id, idOf, kindOf } from '../catalogue/ids.js';
import type { ChangeKind } from '../catalogue/scales.js';
import { cameOrWent } from './came-or-went.js';
import type { Change, ChangeSet } from './change.js';
import { compareTogether } from './compare-together.js';
import { compute } from './compute.js';
import type { ComputedDirection } from './computed-direction.js';
import { familiesOf, type Family } from './families.js';
import { fieldChanges } from './field-changes.js';
import { type Pair, pairsBetween } from './pairs.js';
import { routeBetween } from './route.js';
import { type SaidDirection, saidDirection } from './said-direction.js';

/**
 * What changed from one version of a lineage to a later one, neighbours or not; with null, to the end of the text.
 * Clauses of which only pinpoint, summary, source or evidence differ are no change, unless the editors call them one.
 * @throws QuestionError BAD_ARGUMENT where `to` does not come from `from`
 */
export function changesBetween(catalogue: Catalogue, from: Intervention, to: Intervention | null): ChangeSet {
  const route = routeBetween(catalogue, from, to);
  const pairs = pairsBetween(from, to, route);
  const came = new Set(pairs.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])));
  const went = new Set(pairs.flatMap(({ before, after }) => (after === null && before !== null ? [before] : [])));
  const families = familiesOf(pairs);
  const changes = pairs.flatMap((pair) => {
    const change = changeOf(catalogue, pair, { from, to, came, went, families });
    return change === undefined ? [] : [change];
  });
  const last = route.at(-1);
  return {
    from: from.id,
    to: to?.id ?? last?.step?.id ?? endOf(from),
    fromVersion: from,
    toVersion: to,
    route,
    steps: route.flatMap(({ step }) => (step === null ? [] : [step])),
    changes: [...changes].sort((a, b) => rank(a) - rank(b)),
    unchanged: pairs.length - changes.length,
  };
}

function endOf(from: Intervention): Id {
  return idOf('lineage-step', from.slug, 'end');
}

interface Versions {
  readonly from: Intervention;
  readonly to: Intervention | null;
  readonly came: ReadonlySet<Subject>;
  readonly went: ReadonlySet<Subject>;
  readonly families: ReadonlyMap<Pair, Family>;
}

function changeOf(catalogue: Catalogue, pair: Pair, versions: Versions): Change | undefined {
  const { before, after } = pair;
  const kind: ChangeKind = before === null ? 'added' : after === null ? 'dropped' : 'changed';
  const said = saidDirection(kind, pair.said);
  const fields = before === null || after === null ? [] : fieldChanges(before, after);
  const family = versions.families.get(pair);
  const together = family !== undefined && family.before.length + family.after.length > 2 ? family : null;
  const computed =
    together === null
      ? computedOf(catalogue, pair, versions)
      : compareTogether(catalogue, together.before, together.after);
  const differs = fields.some(({ substantive }) => substantive) || (kind === 'changed' && computed.direction !== null);
  if (kind === 'changed' && said === null && !differs) return undefined;
  return { entry: after, before, kind, ...judged(computed, said), together, fields, computed, said };
}

function computedOf(catalogue: Catalogue, pair: Pair, versions: Versions): ComputedDirection {
  const { before, after, said } = pair;
  if (before !== null && after !== null) return compute(catalogue, before, after);
  const clause = before ?? after;
  if (clause === null) throw new TypeError('a pair of nothing with nothing');
  const came = before === null;
  const other = (came ? versions.from : versions.to)?.shortTitle ?? 'the later law';
  const told = said.some(({ change }) => change.kind === (came ? 'added' : 'dropped'));
  return cameOrWent(catalogue, { clause, came, told, other, with: came ? versions.came : versions.went });
}

/** The editors read the texts, so theirs is the direction given; where it agrees with the fields, that is said. */
function judged(
  computed: ComputedDirection,
  said: SaidDirection | null,
): Pick<Change, 'direction' | 'directionBy' | 'reason' | 'agrees'> {
  const told = said?.direction ?? null;
  const agrees = told === null || computed.direction === null ? null : told === computed.direction;
  if (said !== null && told !== null) {
    return { direction: told, directionBy: agrees === true ? 'both' : 'editor', reason: said.reason, agrees };
  }
  const { direction, reason } = computed;
  const words = said === null ? reason : `${said.reason} ${reason}`;
  return { direction, directionBy: direction === null ? null : 'computed', reason: words, agrees };
}

const ORDER = ['red-line', 'definition', 'provision'];

function rank({ before, entry }: Change): number {
  const clause = before ?? entry;
  return (before === null ? ORDER.length : 0) + ORDER.indexOf(clause === null ? '' : (kindOf(clause.id) ?? ''));
}

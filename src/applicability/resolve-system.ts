import type { Catalogue } from '../catalogue/catalogue.js';
import { criterionNodes } from '../catalogue/criterion-nodes.js';
import type { Regime } from '../catalogue/entries.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { ScopeActor } from '../catalogue/scales.js';
import { atomOf } from '../criteria/defined-criteria.js';
import { placeOf } from './places.js';
import { resolveQuantities } from './resolve-quantities.js';
import type { JudgementInput, Path, System, SystemInput } from './system.js';

const USUAL_ROLES: readonly ScopeActor[] = ['developer', 'provider', 'operator'];

/**
 * A system as a caller describes it, checked. Where a developer of the catalogue is named and no seat, its country on
 * record is the seat.
 * @throws QuestionError UNKNOWN_ENTRY for an unknown metric, benchmark, judgement, place or developer; BAD_ARGUMENT
 * for what cannot be (a negative amount, money without a currency, one fact said in two ways)
 */
export function resolveSystem(catalogue: Catalogue, input: SystemInput, path: Path = ['system']): System {
  const developer = input.developer == null ? null : developerOf(catalogue, input.developer, [...path, 'developer']);
  const seat = input.establishedIn ?? developer?.country ?? null;
  return {
    profile: {
      quantities: resolveQuantities(catalogue, input.quantities ?? [], [...path, 'quantities']),
      judgements: resolveJudgements(catalogue, input.judgements ?? [], [...path, 'judgements']),
    },
    developer,
    markets: input.markets?.map((market, i) => placeOf(catalogue, market, [...path, 'markets', i])) ?? null,
    seat: seat === null ? null : placeOf(catalogue, seat, [...path, 'establishedIn']),
    roles: new Set([...(input.roles ?? USUAL_ROLES), 'anyone']),
  };
}

function developerOf(catalogue: Catalogue, given: string, path: Path): Regime {
  const developers = catalogue.regimes.filter(({ kind }) => kind === 'developer');
  const wanted = given
    .trim()
    .toLowerCase()
    .replace(/^regime\//, '');
  const found = developers.find(({ slug, name }) => slug === wanted || name.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const slugs = developers.map(({ slug }) => slug);
  const near = nearest(wanted, slugs);
  const message = `"${given}" is no developer on record; leave it out for others. Developers: ${slugs.join(', ')}.`;
  throw new QuestionError('UNKNOWN_ENTRY', message, path, near.length > 0 ? near : slugs);
}

function resolveJudgements(
  catalogue: Catalogue,
  given: readonly JudgementInput[],
  path: Path,
): Readonly<Record<string, boolean>> {
  const judgements: Record<string, boolean> = {};
  if (given.length === 0) return judgements;
  const atoms = atomsOf(catalogue);
  for (const [i, { id, holds }] of given.entries()) {
    const atom = [id, `judgement/${id}`, `definition/${id}`].find((name) => atoms.has(name));
    if (atom === undefined) throw unknownJudgement(id, atoms, [...path, i, 'id']);
    if (judgements[atom] === !holds) {
      const message = `${atom} is said to hold and not to hold.`;
      throw new QuestionError('BAD_ARGUMENT', message, [...path, i, 'holds'], ['one answer for each judgement']);
    }
    judgements[atom] = holds;
  }
  return judgements;
}

/** Every judgement that criteria rest on: shared ones by their ids, others by definition and path. */
function atomsOf(catalogue: Catalogue): ReadonlySet<string> {
  const atoms = new Set<string>();
  for (const { id, criteria } of catalogue.definitions) {
    if (criteria === undefined) continue;
    for (const { path, criterion } of criterionNodes(criteria)) {
      if (criterion.kind === 'judgement') atoms.add(atomOf(id, criterion, path));
    }
  }
  return atoms;
}

function unknownJudgement(id: string, atoms: ReadonlySet<string>, path: Path): QuestionError {
  const known = [...atoms];
  const [definition = ''] = id.replace(/^definition\//, '').split('#');
  const inSame = known.filter((atom) => atom.startsWith(`definition/${definition}#`));
  const shared = known.flatMap((atom) => (atom.startsWith('judgement/') ? [atom.slice('judgement/'.length)] : []));
  const near = inSame.length > 0 ? inSame : nearest(id.replace(/^judgement\//, ''), shared);
  const message =
    `No definition rests on a judgement "${id}". It takes the slug of a shared judgement (GraphQL: judgements), or ` +
    'definition and path as the missing facts of an assessment name them.';
  return new QuestionError('UNKNOWN_ENTRY', message, path, near.length > 0 ? near : shared.sort());
}

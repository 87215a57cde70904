import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention } from '../catalogue/entries.js';
import { QuestionError } from '../catalogue/question-error.js';
import { lineageWith } from './lineages.js';
import type { Succession } from './successions.js';

/**
 * The successions that lead from one version to a later one, in order; to null, those that lead to the end of the
 * text. Where two texts took an earlier one up and a third took up both, the successions of both ways are there.
 * @throws QuestionError BAD_ARGUMENT with the slugs that `from` can be compared with, where nothing leads there
 */
export function routeBetween(catalogue: Catalogue, from: Intervention, to: Intervention | null): readonly Succession[] {
  if (from === to) return [];
  const all = lineageWith(catalogue, from)?.successions ?? [];
  const ahead = reach(all, from);
  const route = all.filter((one) => ahead.has(one.from) && leadsTo(all, one, to));
  if (route.length === 0) throw refusal(catalogue, from, to, ahead);
  return route;
}

/** Every version that can be got to, the first included. */
function reach(all: readonly Succession[], from: Intervention): ReadonlySet<Intervention | null> {
  const found = new Set<Intervention | null>([from]);
  for (const version of found) {
    for (const one of all) if (one.from === version) found.add(one.to);
  }
  return found;
}

function leadsTo(all: readonly Succession[], one: Succession, to: Intervention | null): boolean {
  return one.to === to || (one.to !== null && reach(all, one.to).has(to));
}

function refusal(
  catalogue: Catalogue,
  from: Intervention,
  to: Intervention | null,
  ahead: ReadonlySet<Intervention | null>,
): QuestionError {
  const members = lineageWith(catalogue, from)?.members ?? [];
  const later = members.filter((member) => member !== from && ahead.has(member)).map(({ slug }) => slug);
  const path = ['to'];
  if (to === null) {
    return new QuestionError('BAD_ARGUMENT', `${from.slug} has not come to an end: name a later version.`, path, later);
  }
  if (members.includes(to) && reach(lineageWith(catalogue, to)?.successions ?? [], to).has(from)) {
    return new QuestionError(
      'BAD_ARGUMENT',
      `${to.slug} is the earlier text: ask from it to ${from.slug}.`,
      path,
      later,
    );
  }
  const others = members.length === 0 ? `${from.slug} has no other versions` : `the lineage is ${slugs(members)}`;
  return new QuestionError('BAD_ARGUMENT', `${to.slug} does not come from ${from.slug}: ${others}.`, path, later);
}

function slugs(members: readonly Intervention[]): string {
  return members.map(({ slug }) => slug).join(', ');
}

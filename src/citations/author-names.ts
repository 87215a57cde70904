import type { CslName } from './csl.js';

/** What the list of authors ends with where there are more than the record names. */
const MORE = 'et al.';

export interface Authors {
  readonly names: readonly CslName[];
  readonly incomplete: boolean;
}

/** The authors of a source as names: bodies whole, persons by parts. */
export function authorNames(authors: readonly string[]): Authors {
  return {
    names: authors.filter((author) => author !== MORE).map(nameOf),
    incomplete: authors.includes(MORE),
  };
}

function nameOf(author: string): CslName {
  return isBody(author) ? { literal: author } : personName(author);
}

/** Words that no person is called by. */
const BODY_WORDS = new Set(
  `academy act administration agency alert alliance assembly association authority board bureau cabinet center centre
   coalition college commission committee companies consortium council countries court department dialogues diet
   directorate federal federation forum foundation general government group institute institution international
   laboratory lab members ministers ministry nations network office organisation organization parliament participants
   parties party policy project research safety security senate senado society state states summit union university`
    .split(/\s+/)
    .filter(Boolean),
);

/** Bodies that are written like persons. */
const BODIES = new Set(['Google DeepMind']);

/**
 * Whether an author is a body: one word, a word in capitals (`METR`, `Concordia AI`), an article or a preposition in
 * it, or a word that no person is called by. The sources do not say it; a spec holds this to every author they have.
 */
export function isBody(author: string): boolean {
  const words = author.split(/\s+/);
  if (words.length === 1 || BODIES.has(author)) return true;
  return words.some(
    (word) =>
      BODY_WORDS.has(word.toLowerCase().replaceAll(/[^\p{L}]/gu, '')) ||
      /^(?:the|of|for|and|in|on|to)$/i.test(word) ||
      (/^[\p{Lu}\d/]{2,}$/u.test(word) && !SUFFIX.test(word)) ||
      /\d/.test(word),
  );
}

const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;
const PARTICLE = /^(?:d[aeiu]|d[eo]s|del|della|der|den|du|la|le|ten|ter|van|von|y|zu)$/;
/** Parts of a family name that are written with a capital. */
const FAMILY_START = new Set(['Al', 'Ben', 'Bin', 'El', 'O']);

/** `Joseph R. Biden Jr.` is Biden, Joseph R., Jr. The last word is the family name, with what belongs to it. */
function personName(author: string): CslName {
  const words = author.split(/\s+/);
  const last = words.at(-1) ?? '';
  const suffix = SUFFIX.test(last) ? last : undefined;
  const names = suffix === undefined ? words : words.slice(0, -1);
  let start = names.length - 1;
  while (start > 1 && FAMILY_START.has(names[start - 1] ?? '')) start -= 1;
  let particle = start;
  while (particle > 1 && PARTICLE.test(names[particle - 1] ?? '')) particle -= 1;
  const given = names.slice(0, particle).join(' ');
  return {
    family: names.slice(start).join(' '),
    ...(given !== '' && { given }),
    ...(particle < start && { 'non-dropping-particle': names.slice(particle, start).join(' ') }),
    ...(suffix !== undefined && { suffix }),
  };
}

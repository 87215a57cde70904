import { CITATION_STYLES, type CitationStyle } from '../citation-scales.js';
import { APA } from './apa.js';
import { BLUEBOOK } from './bluebook.js';
import { CHICAGO } from './chicago.js';
import { HARVARD } from './harvard.js';
import { MLA } from './mla.js';
import { OSCOLA } from './oscola.js';
import { VANCOUVER } from './vancouver.js';

/** Every style as XML of the Citation Style Language 1.0.2. */
export const STYLES: Readonly<Record<CitationStyle, string>> = {
  apa: APA,
  chicago: CHICAGO,
  mla: MLA,
  harvard: HARVARD,
  oscola: OSCOLA,
  bluebook: BLUEBOOK,
  vancouver: VANCOUVER,
};

/** Styles that tell entries of one author and year apart by letters, so that an entry depends on those beside it. */
export const WITH_SUFFIXES: ReadonlySet<CitationStyle> = new Set(
  CITATION_STYLES.filter((style) => STYLES[style].includes('disambiguate-add-year-suffix="true"')),
);

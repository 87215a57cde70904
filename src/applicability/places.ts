import type { Catalogue } from '../catalogue/catalogue.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Path, Place } from './system.js';

export const UNION = 'EU';

/** Member States of the European Union. */
const MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Countries by ISO 3166-1 alpha-2, whether a regime of theirs is on record or not: elsewhere is an answer too. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
    'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
    'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
    'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
    'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
    'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
    'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** What people write for what ISO 3166 calls otherwise. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** Whether a place lies in the European Union, or is the Union itself. */
export function isInUnion({ country }: Place): boolean {
  return country === UNION || MEMBERS.has(country);
}

/**
 * A place as a caller names it: `US`, `EU`, `california`.
 * @throws QuestionError UNKNOWN_ENTRY with what is accepted
 */
export function placeOf(catalogue: Catalogue, given: string, path: Path): Place {
  const wanted = given.trim();
  const code = OTHERWISE.get(wanted.toUpperCase()) ?? wanted.toUpperCase();
  if (code === UNION || COUNTRIES.has(code)) return { name: code, country: code, regime: null };
  const parts = catalogue.regimes.filter(({ kind }) => kind === 'subnational');
  const slug = wanted.toLowerCase().replace(/^regime\//, '');
  const regime = parts.find((part) => part.slug === slug);
  if (regime !== undefined) return { name: regime.name, country: regime.country ?? '', regime };
  const countries = catalogue.regimes.flatMap(({ kind, country }) => (kind === 'country' ? (country ?? []) : []));
  const known = [UNION, ...[...new Set(countries)].sort(), ...parts.map((part) => part.slug).sort()];
  const near = nearest(slug, known);
  const message =
    `"${given}" is no country code (ISO 3166-1), not EU, and no state that has rules on record. ` +
    `Places with rules: ${known.join(', ')}.`;
  throw new QuestionError('UNKNOWN_ENTRY', message, path, near.length > 0 ? near : known);
}

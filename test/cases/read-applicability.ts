/** Worked cases of applicability as data: what `applicability.yaml` may say, read strictly, so that a slip fails. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RED_LINE_VERDICTS, STANDINGS } from '../../src/applicability/assessment.js';
import type { ApplicabilityFilterInput } from '../../src/applicability/applicability-filter.js';
import { REACHES } from '../../src/applicability/reach.js';
import type { SystemInput } from '../../src/applicability/system.js';
import { SCOPE_ACTORS } from '../../src/catalogue/scales.js';
import { STATUS_DIALS } from '../../src/catalogue/status-dial.js';
import { facts } from './read-facts.js';
import { list, mapping, oneOf, text } from './read-value.js';

export interface ApplicabilityCase {
  readonly id: string;
  readonly system: SystemInput;
  readonly asOf: string;
  readonly filter: ApplicabilityFilterInput;
  readonly argue: string;
  readonly expect: {
    readonly definitions: Readonly<Record<string, string>>;
    readonly duties: Readonly<Record<string, string>>;
    readonly redLines: Readonly<Record<string, string>>;
    readonly reach: Readonly<Record<string, string>>;
    readonly open: Readonly<Record<string, string>>;
    readonly follows: readonly string[];
    readonly notFollowing: readonly string[];
    readonly first: string | undefined;
  };
}

const VERDICTS = ['applies', 'does-not-apply', 'undecided', 'absent'] as const;

/** @throws Error that names the place where the file says something that no case can say */
export function readApplicabilityCases(path: string): readonly ApplicabilityCase[] {
  const file = mapping(parse(readFileSync(path, 'utf8'), { merge: true }), path, ['shared', 'cases']);
  return list(file('cases'), 'cases', readCase);
}

function readCase(value: unknown, at: string): ApplicabilityCase {
  const of = mapping(value, at, ['id', 'system', 'asOf', 'filter', 'argue', 'expect']);
  const system = mapping(of('system'), `${at}.system`, ['facts', 'markets', 'establishedIn', 'developer', 'roles']);
  const filter = mapping(of('filter') ?? {}, `${at}.filter`, ['status', 'interventions', 'regimes']);
  const expected = mapping(of('expect'), `${at}.expect`, [
    ...['definitions', 'duties', 'redLines', 'reach', 'open', 'follows', 'notFollowing', 'first'],
  ]);
  const named = (key: string, read: (one: unknown, where: string) => string) =>
    record(expected(key) ?? {}, `${at}.expect.${key}`, read);
  const texts = (given: unknown, where: string) => (given === undefined ? undefined : list(given, where, text));
  const one = (given: unknown, where: string) => (given === undefined ? undefined : text(given, where));
  const roles = system('roles');
  const status = filter('status');
  return {
    id: text(of('id'), `${at}.id`),
    system: {
      ...facts(system('facts'), `${at}.system.facts`),
      markets: texts(system('markets'), `${at}.system.markets`),
      establishedIn: one(system('establishedIn'), `${at}.system.establishedIn`),
      developer: one(system('developer'), `${at}.system.developer`),
      roles: roles === undefined ? undefined : list(roles, `${at}.system.roles`, oneOf(SCOPE_ACTORS)),
    },
    asOf: text(of('asOf'), `${at}.asOf`),
    filter: {
      status: status === undefined ? undefined : oneOf(STATUS_DIALS)(status, `${at}.filter.status`),
      interventions: texts(filter('interventions'), `${at}.filter.interventions`),
      regimes: texts(filter('regimes'), `${at}.filter.regimes`),
    },
    argue: text(of('argue'), `${at}.argue`),
    expect: {
      definitions: named('definitions', oneOf(VERDICTS)),
      duties: named('duties', oneOf([...STANDINGS, 'absent'])),
      redLines: named('redLines', oneOf([...RED_LINE_VERDICTS, 'absent'])),
      reach: named('reach', oneOf([...REACHES, 'absent'])),
      open: named('open', text),
      follows: texts(expected('follows'), `${at}.expect.follows`) ?? [],
      notFollowing: texts(expected('notFollowing'), `${at}.expect.notFollowing`) ?? [],
      first: one(expected('first'), `${at}.expect.first`),
    },
  };
}

function record(
  value: unknown,
  at: string,
  read: (one: unknown, where: string) => string,
): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${at} is no mapping`);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, read(one, `${at}.${key}`)]),
  );
}

import type { Verdict } from '../criteria/verdict.js';
import type { Condition, ConditionKind, RedLineStanding, Standing } from './assessment.js';
import type { Conditions } from './conditions.js';

export function standingOf({ scope, occasion }: Conditions): Standing {
  if (scope === 'does-not-apply') return 'not-owed';
  if (scope === 'undecided') return 'undecided';
  return occasion === null || occasion === 'applies' ? 'owed' : 'on-occasion';
}

export function crossing({ scope, occasion }: Conditions): RedLineStanding {
  if (scope === 'does-not-apply' || occasion === 'does-not-apply') return 'not-crossed';
  return scope === 'undecided' || occasion === 'undecided' ? 'undecided' : 'crossed';
}

/** Why a clause stands so: what decides it, or what is open. */
export function becauseOf({ list, scope, occasion }: Conditions): string {
  const ofScope = list.filter(({ kind }) => !isOccasion(kind));
  const ofOccasion = list.filter(({ kind }) => isOccasion(kind));
  if (scope === 'does-not-apply') return `out of scope: ${told(ofScope, 'does-not-apply')}`;
  if (scope === 'undecided') return `whether it is in scope is open: ${told(ofScope, 'undecided')}`;
  const inScope = ofScope.length === 0 ? 'it covers everybody in reach' : `in scope: ${told(ofScope, 'applies')}`;
  if (occasion === null) return inScope;
  if (occasion === 'applies') return `${inScope}; set off: ${told(ofOccasion, 'applies')}`;
  if (occasion === 'does-not-apply') return `${inScope}; not set off: ${told(ofOccasion, 'does-not-apply')}`;
  return `${inScope}; set off by: ${told(ofOccasion, 'undecided')}`;
}

function isOccasion(kind: ConditionKind): boolean {
  return kind === 'event' || kind === 'occasion';
}

/** The conditions with a verdict, in words; words of the text and terms of definitions in quotes. */
function told(conditions: readonly Condition[], wanted: Verdict): string {
  const found = conditions.filter(({ verdict }) => verdict === wanted).map(inWords);
  return [...new Set(found)].join('; ');
}

function inWords({ kind, verdict, text }: Condition): string {
  if (kind === 'role' || kind === 'unread') return text;
  if (kind === 'occasion') return `“${text}”`;
  if (kind === 'further') return `“${text}” is for a person to judge`;
  const how = verdict === 'undecided' ? 'is undecided' : verdict === 'applies' ? 'applies' : 'does not apply';
  if (kind !== 'exception') return `“${text}” ${how}`;
  const excepted = { applies: 'does not take it out', 'does-not-apply': 'takes it out', undecided: 'may take it out' };
  return `the exception “${text}” ${excepted[verdict]}`;
}

/** How provisions and red lines stand, by their scope. */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Definition, Provision, RedLine, Scope } from '../catalogue/entries.js';
import { SCOPE_ACTORS } from '../catalogue/scales.js';
import type { StatusDial } from '../catalogue/status-dial.js';
import { isLive, statusOfClause } from './applicability-filter.js';
import type { DutyVerdict, RedLineVerdict } from './assessment.js';
import { bearsDuty } from './bears-duty.js';
import { type Conditions, conditionsOf, liesOnOthers, triggerConditions, withoutTrigger } from './conditions.js';
import type { OpenClause } from './rank-facts.js';
import { becauseOf, crossing, standingOf } from './standing.js';
import type { System } from './system.js';
import type { TextInReach } from './texts-in-reach.js';
import type { VerdictOf } from './verdicts.js';

export interface Clauses {
  readonly obligations: readonly DutyVerdict[];
  readonly redLines: readonly RedLineVerdict[];
  /** those that more facts could settle */
  readonly open: readonly OpenClause[];
}

interface Asked {
  readonly system: System;
  readonly dial: StatusDial;
  readonly asOf: CalendarDate;
}

/** Whoever crosses a red line, it is crossed. */
const ANYBODY = new Set(SCOPE_ACTORS);

/**
 * Provisions with a duty and a scope, and red lines, of the texts in reach, as far as they are live. A provision
 * without a scope says of nobody in particular what he must do.
 */
export function assessClauses(
  texts: readonly TextInReach[],
  { system, dial, asOf }: Asked,
  verdictOf: VerdictOf,
): Clauses {
  const obligations: DutyVerdict[] = [];
  const redLines: RedLineVerdict[] = [];
  const open: OpenClause[] = [];
  for (const { intervention, reach } of texts) {
    for (const provision of intervention.provisions) {
      const { scope } = provision;
      if (scope === null || !bearsDuty(provision) || !isLive(provision, dial, asOf)) continue;
      const read = (of: VerdictOf): Conditions => conditionsOf(scope, of, system.roles);
      const conditions = read(verdictOf);
      obligations.push({
        provision,
        reach,
        standing: standingOf(conditions),
        status: statusOfClause(provision, asOf),
        onOthers: liesOnOthers(provision),
        conditions: conditions.list,
        because: becauseOf(conditions),
      });
      if (isOpen(conditions)) open.push({ restsOn: definitionsOf(provision), isOpen: (of) => isOpen(read(of)) });
    }
    for (const redLine of intervention.redLines) {
      if (!isLive(redLine, dial, asOf)) continue;
      const read = (of: VerdictOf): Conditions => readLine(redLine, of);
      const conditions = read(verdictOf);
      redLines.push({
        redLine,
        reach,
        verdict: crossing(conditions),
        status: statusOfClause(redLine, asOf),
        conditions: conditions.list,
        because: becauseOf(conditions),
      });
      if (isOpen(conditions)) open.push({ restsOn: definitionsOf(redLine), isOpen: (of) => isOpen(read(of)) });
    }
  }
  return { obligations, redLines, open };
}

function readLine({ scope, trigger }: RedLine, verdictOf: VerdictOf): Conditions {
  if (scope === null) return triggerConditions(trigger, verdictOf);
  const conditions = conditionsOf(scope, verdictOf, ANYBODY);
  // Whom it covers is no trigger: where the record has none, nobody can tell whether the line is crossed.
  return trigger.length > 0 || conditions.occasion !== null ? conditions : withoutTrigger(conditions);
}

function isOpen({ scope, occasion }: Conditions): boolean {
  if (scope === 'does-not-apply' || occasion === 'does-not-apply') return false;
  return scope === 'undecided' || occasion === 'undecided';
}

function definitionsOf(clause: Provision | RedLine): readonly Definition[] {
  const of = ({ definitions, upon, unless }: Scope) => [...definitions, ...upon, ...unless];
  const trigger = 'trigger' in clause && clause.scope === null ? clause.trigger : [];
  return [...new Set([...trigger, ...(clause.scope === null ? [] : of(clause.scope))])];
}

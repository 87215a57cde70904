import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Id } from '../../catalogue/ids.js';
import { EDITORIAL_CHANNEL } from '../channel.js';
import { type ContentProblem, sought, textProblem } from '../content/plain-limits.js';
import type { Editing } from '../editing.service.js';
import { ContestEntity } from '../entities/contest.entity.js';
import { headsOf } from '../proposals/histories.service.js';
import * as outcomes from '../proposals/outcomes.js';
import { nextNumber } from '../proposals/proposal-table.service.js';
import { type Contest, contestNumber, type ContestPosition, type ContestResolution } from './contest.js';
import { readContests } from './contest-table.service.js';

export interface NewContest {
  readonly claim: Id;
  readonly reason: string;
  readonly position?: ContestPosition | null;
}

/** It was contested by the same person, or resolved, before. */
export interface AlreadyDone {
  readonly __typename: 'AlreadyContested' | 'AlreadyResolved';
  readonly message: string;
  readonly remedy: string;
  readonly contest: Contest;
}

export type ContestOutcome =
  Contest | outcomes.NotFound | outcomes.InvalidContent | outcomes.NeedsAnotherReviewer | AlreadyDone;

/** Disputes about claims: opened by whoever contributes, resolved by another person who reviews. */
export class Contests {
  constructor(private readonly editing: Editing) {}

  async open(principal: Principal, { claim, reason, position = null }: NewContest): Promise<ContestOutcome> {
    const problems = reasonProblems('reason', reason);
    if (problems.length > 0) return outcomes.invalidContent(problems);
    return await this.editing.transaction(async (manager) => {
      const number = await nextNumber(manager, 'contest');
      const head =
        claim.startsWith('claim/') && claim === sought(claim)
          ? (await headsOf(manager, [claim])).get(claim)
          : undefined;
      if (head === undefined || head.content === null) return outcomes.notFound(claim, 'claim');
      const open = await readContests(manager, { claim, open: true });
      const own = open.find(({ contester }) => contester.id === principal.id);
      if (own !== undefined) return alreadyContested(own);
      await manager.insert(ContestEntity, {
        ...{ number, claim, revision: head.number, position, reason, opened_at: this.editing.now() },
        ...{ contester: principal.id, contester_name: principal.name },
      });
      return await told(manager, number);
    });
  }

  async resolve(
    principal: Principal,
    id: string,
    wanted: { readonly outcome: ContestResolution; readonly resolution: string },
  ): Promise<ContestOutcome> {
    const { outcome, resolution } = wanted;
    const problems = reasonProblems('resolution', resolution);
    if (problems.length > 0) return outcomes.invalidContent(problems);
    const number = contestNumber(id);
    if (number === undefined) return outcomes.notFound(id, 'contest');
    return await this.editing.transaction(async (manager) => {
      await manager.query('SELECT FROM contest WHERE number = $1 FOR UPDATE', [number]);
      const [contest] = await readContests(manager, { number });
      if (contest === undefined) return outcomes.notFound(id, 'contest');
      if (contest.resolvedAt !== null) return alreadyResolved(contest);
      if (contest.contester.id === principal.id || !principal.roles.includes('reviewer')) {
        return outcomes.needsAnotherReviewer('A contest is resolved by a reviewer who did not open it.');
      }
      await manager.update(
        ContestEntity,
        { number },
        {
          ...{ outcome, resolution, resolved_at: this.editing.now() },
          ...{ resolver: principal.id, resolver_name: principal.name, resolver_roles: [...principal.roles] },
        },
      );
      return await told(manager, number);
    });
  }
}

/** The contest as it is now; every instance hears of it when the transaction commits. */
async function told(manager: EntityManager, number: number): Promise<Contest> {
  await manager.query('SELECT pg_notify($1, $2)', [EDITORIAL_CHANNEL, `contest/${String(number)}`]);
  const [contest] = await readContests(manager, { number });
  if (contest === undefined) throw new Error(`contest ${String(number)} is gone`);
  return contest;
}

function alreadyContested(contest: Contest): AlreadyDone {
  const message = `You contest this claim already, in ${contest.id}.`;
  const remedy = 'Wait until it is resolved, or propose the change.';
  return { __typename: 'AlreadyContested', message, remedy, contest };
}

function alreadyResolved(contest: Contest): AlreadyDone {
  const message = `${contest.id} was resolved: ${contest.outcome ?? ''}.`;
  return { __typename: 'AlreadyResolved', message, remedy: 'Contest the claim again if it is still wrong.', contest };
}

function reasonProblems(field: string, text: string): readonly ContentProblem[] {
  const blank = ['BAD_VALUE', `${field} is empty`, 'Say why.'] as const;
  const said = textProblem(text) ?? (text.trim() === '' ? blank : undefined);
  if (said === undefined) return [];
  const [code, message, remedy] = said;
  return [{ code, entry: '', path: [field], message, remedy }];
}

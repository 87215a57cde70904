/**
 * On which days the claims of a cell begin or cease to count. Cell by cell, so that a large catalogue is walked through
 * once, in the order in which it lies in memory.
 */
import type { CellRecord } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Intervention } from '../catalogue/entries.js';
import type { CoverageFilter } from './filter.js';
import { countsUnder, doubtOf, type Standing, standingOn } from './view.js';

/** A day of the time asked for, numbered in the order in which it was met. */
export interface Day {
  readonly date: CalendarDate;
  readonly number: number;
}

export interface CellTurn {
  readonly day: Day;
  /** in the order of the record: strongest first */
  readonly began: Claim[];
  /** strongest first */
  readonly ceased: Claim[];
}

export interface CellTurns {
  /** the claims that count on the first day, strongest first */
  readonly atStart: readonly Claim[];
  /** in calendar order */
  readonly turns: readonly CellTurn[];
}

/** How an intervention stands from a day on, until the next. */
interface Stand {
  readonly day: Day;
  readonly standing: Standing;
}

export class TurnReader {
  private readonly days = new Map<CalendarDate, Day>();
  private readonly start: Day;
  /** by position */
  private readonly stands: (readonly Stand[] | undefined)[];
  /** by the number of the day: what happens in the cell that is being read */
  private readonly slots: (CellTurn | undefined)[] = [];

  /** @param size how many interventions the catalogue has */
  constructor(
    private readonly filter: CoverageFilter,
    private readonly from: CalendarDate,
    private readonly to: CalendarDate,
    size: number,
  ) {
    this.start = this.day(from);
    this.stands = new Array<readonly Stand[] | undefined>(size);
  }

  read({ claims }: CellRecord): CellTurns {
    const atStart: Claim[] = [];
    const turns: CellTurn[] = [];
    for (const claim of claims) {
      if (doubtOf(claim, this.filter) === null) this.follow(claim, atStart, turns);
    }
    for (const { day } of turns) this.slots[day.number] = undefined;
    return { atStart, turns: turns.sort((a, b) => (a.day.date < b.day.date ? -1 : 1)) };
  }

  /** Walk one claim through time. */
  private follow(claim: Claim, atStart: Claim[], turns: CellTurn[]): void {
    const { filter, start } = this;
    const own = 'appliesFrom' in claim.subject ? claim.subject.appliesFrom : undefined;
    let counts = false;
    let last: Standing | undefined;
    const meet = (day: Day, standing: Standing): void => {
      if (countsUnder(claim, standing, filter, day.date) === counts) return;
      counts = !counts;
      if (day === start) atStart.push(claim);
      else this.turn(day, turns)[counts ? 'began' : 'ceased'].push(claim);
    };
    // The day from which the clause applies comes between two days of its text, or is one of them.
    let isOwnToCome = own !== undefined && own > this.from && own <= this.to;
    for (const { day, standing } of this.standsOf(claim.intervention)) {
      if (isOwnToCome && own !== undefined && own <= day.date) {
        isOwnToCome = false;
        if (own < day.date && last !== undefined) meet(this.day(own), last);
      }
      meet(day, standing);
      last = standing;
    }
    if (isOwnToCome && own !== undefined && last !== undefined) meet(this.day(own), last);
  }

  private turn(day: Day, turns: CellTurn[]): CellTurn {
    const met = this.slots[day.number];
    if (met !== undefined) return met;
    const turn: CellTurn = { day, began: [], ceased: [] };
    this.slots[day.number] = turn;
    turns.push(turn);
    return turn;
  }

  private standsOf(intervention: Intervention): readonly Stand[] {
    return (this.stands[intervention.position] ??= this.readStands(intervention));
  }

  private readStands(intervention: Intervention): readonly Stand[] {
    const within = intervention.timeline.map(({ from }) => from).filter((day) => day > this.from && day <= this.to);
    return [this.from, ...new Set(within)].map((date) => ({
      day: this.day(date),
      standing: standingOn(intervention, this.filter, date),
    }));
  }

  private day(date: CalendarDate): Day {
    let day = this.days.get(date);
    if (day === undefined) this.days.set(date, (day = { date, number: this.days.size }));
    return day;
  }
}

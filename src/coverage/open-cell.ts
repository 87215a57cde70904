import type { CellRecord } from '../catalogue/catalogue.js';
import type { Claim } from '../catalogue/entries.js';
import { type Strength, STRENGTHS } from '../catalogue/scales.js';
import { stateWithoutCover } from './cell.js';
import type { CellState } from './scales.js';
import type { View } from './view.js';

/** What a step did to a cell. */
interface Step {
  readonly before: CellState;
  readonly after: CellState;
  readonly began: readonly Claim[];
  readonly ceased: readonly Claim[];
}

/** A cell on its way through time: it knows which claims count now, and a step costs what the step touches. */
export class OpenCell {
  private readonly counting: Set<Claim>;
  private readonly number: Record<Strength, number> = { nominal: 0, partial: 0, substantial: 0 };

  constructor(
    readonly position: number,
    readonly record: CellRecord,
    { exclusionOf }: View,
  ) {
    this.counting = new Set(record.claims.filter((claim) => exclusionOf(claim) === null));
    for (const claim of this.counting) this.number[claim.strength] += 1;
  }

  get state(): CellState {
    return STRENGTHS.findLast((strength) => this.number[strength] > 0) ?? stateWithoutCover(this.record);
  }

  /** Move on to the day of the view, on which only these claims may begin or cease to count. */
  advance(claims: readonly Claim[], { exclusionOf }: View): Step {
    const before = this.state;
    const began = claims.filter((claim) => !this.counting.has(claim) && exclusionOf(claim) === null);
    const ceased = claims.filter((claim) => this.counting.has(claim) && exclusionOf(claim) !== null);
    for (const claim of began) {
      this.counting.add(claim);
      this.number[claim.strength] += 1;
    }
    for (const claim of ceased) {
      this.counting.delete(claim);
      this.number[claim.strength] -= 1;
    }
    return { before, after: this.state, began, ceased };
  }
}

import type { CellRecord } from '../catalogue/catalogue.js';
import type { Claim } from '../catalogue/entries.js';
import type { Strength } from '../catalogue/scales.js';
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
  /** by the places of claims in the record: 1 where the claim counts */
  private readonly counting: Uint8Array;
  private readonly number: Record<Strength, number> = { nominal: 0, partial: 0, substantial: 0 };

  constructor(
    readonly position: number,
    readonly record: CellRecord,
    { exclusionOf }: View,
  ) {
    this.counting = new Uint8Array(record.claims.length);
    for (const [place, claim] of record.claims.entries()) if (exclusionOf(claim) === null) this.set(place, claim, 1);
  }

  get state(): CellState {
    const { substantial, partial, nominal } = this.number;
    if (substantial > 0) return 'substantial';
    if (partial > 0) return 'partial';
    return nominal > 0 ? 'nominal' : stateWithoutCover(this.record);
  }

  /**
   * Move on to the day of the view.
   * @param places of the only claims that may begin or cease to count on that day
   */
  advance(places: readonly number[], { exclusionOf }: View): Step {
    const before = this.state;
    const began: Claim[] = [];
    const ceased: Claim[] = [];
    for (const place of places) {
      const claim = this.record.claims[place];
      if (claim === undefined) continue;
      const counts = exclusionOf(claim) === null;
      if (counts === (this.counting[place] === 1)) continue;
      this.set(place, claim, counts ? 1 : 0);
      (counts ? began : ceased).push(claim);
    }
    return { before, after: this.state, began, ceased };
  }

  private set(place: number, { strength }: Claim, counts: 0 | 1): void {
    this.counting[place] = counts;
    this.number[strength] += counts === 1 ? 1 : -1;
  }
}

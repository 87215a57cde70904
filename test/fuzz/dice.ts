import { randomFrom } from '../faults/random.js';

/** Chance that is the same for the same seed. */
export class Dice {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  /** From 0 up to n - 1. */
  below(n: number): number {
    return Math.floor(this.random() * n);
  }

  chance(p: number): boolean {
    return this.random() < p;
  }

  pick<T>(from: readonly [T, ...T[]]): T;
  pick<T>(from: readonly T[]): T | undefined;
  pick<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length)];
  }

  /** Each with a chance. */
  some<T>(from: readonly T[], p: number): readonly T[] {
    return from.filter(() => this.chance(p));
  }

  times<T>(n: number, make: (i: number) => T): readonly T[] {
    return Array.from({ length: n }, (_, i) => make(i));
  }

  bytes(n: number): Buffer {
    return Buffer.from(this.times(n, () => this.below(256)));
  }
}

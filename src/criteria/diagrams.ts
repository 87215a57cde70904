import type { Formula } from './formula.js';

/** A decision diagram by number; equal numbers are equal conditions. */
export type Diagram = number;
export const NEVER: Diagram = 0;
export const ALWAYS: Diagram = 1;

export class BudgetSpent extends Error {}

interface Decision {
  readonly variable: number;
  /** where each value of the variable leads */
  readonly to: readonly Diagram[];
}

/** More than the diagrams that a budget may pay for; small enough for a pair of them to be one small integer. */
const WIDTH = 2 ** 15;

/**
 * Reduced ordered decision diagrams over variables of two or more values: a form of conditions in which equal ones
 * are identical. Work is counted in steps, not in time, so that one question always has one answer; the first step
 * beyond the budget throws BudgetSpent.
 */
export class Diagrams {
  private readonly decisions: Decision[] = [];
  private readonly known: readonly Map<number | string, Diagram>[];
  private readonly conjunctions = new Map<number, Diagram>();
  private readonly disjunctions = new Map<number, Diagram>();
  private readonly negations = new Map<Diagram, Diagram>();
  private readonly places: readonly (readonly number[])[];

  constructor(
    sizes: readonly number[],
    private budget: number,
  ) {
    if (budget > 30_000) throw new RangeError('a budget of 30,000 steps at most');
    this.places = sizes.map((size) => Array.from({ length: size }, (_, i) => i));
    this.known = sizes.map(() => new Map());
  }

  of(formula: Formula): Diagram {
    if (formula.kind === 'leaf') {
      const to = formula.holds.map((holds) => (holds ? ALWAYS : NEVER));
      return this.decide(formula.variable, to);
    }
    const parts = formula.of.map((child) => this.of(child));
    return formula.kind === 'all'
      ? parts.reduceRight((rest, part) => this.both(part, rest), ALWAYS)
      : parts.reduceRight((rest, part) => this.either(part, rest), NEVER);
  }

  both(a: Diagram, b: Diagram): Diagram {
    if (a === NEVER || b === NEVER) return NEVER;
    if (a === ALWAYS || a === b) return b;
    if (b === ALWAYS) return a;
    return this.remembered(this.conjunctions, Math.min(a, b) * WIDTH + Math.max(a, b), () => {
      const variable = Math.min(this.variableOf(a), this.variableOf(b));
      return this.branch(variable, (i) => this.both(this.at(a, variable, i), this.at(b, variable, i)));
    });
  }

  either(a: Diagram, b: Diagram): Diagram {
    if (a === ALWAYS || b === ALWAYS) return ALWAYS;
    if (a === NEVER || a === b) return b;
    if (b === NEVER) return a;
    return this.remembered(this.disjunctions, Math.min(a, b) * WIDTH + Math.max(a, b), () => {
      const variable = Math.min(this.variableOf(a), this.variableOf(b));
      return this.branch(variable, (i) => this.either(this.at(a, variable, i), this.at(b, variable, i)));
    });
  }

  not(a: Diagram): Diagram {
    if (a <= ALWAYS) return ALWAYS - a;
    return this.remembered(this.negations, a, () => {
      const variable = this.variableOf(a);
      return this.branch(variable, (i) => this.not(this.at(a, variable, i)));
    });
  }

  /** Whether some values of the hidden variables fulfil it, as a condition on the others. */
  some(a: Diagram, hidden: ReadonlySet<number>): Diagram {
    const memo = new Map<Diagram, Diagram>();
    const without = (node: Diagram): Diagram => {
      if (node <= ALWAYS) return node;
      return this.remembered(memo, node, () => {
        const variable = this.variableOf(node);
        if (!hidden.has(variable)) return this.branch(variable, (i) => without(this.at(node, variable, i)));
        return this.values(variable).reduce((rest, i) => this.either(rest, without(this.at(node, variable, i))), NEVER);
      });
    };
    return without(a);
  }

  /** Whether all values of the hidden variables fulfil it. */
  every(a: Diagram, hidden: ReadonlySet<number>): Diagram {
    return this.not(this.some(this.not(a), hidden));
  }

  /** One decision, and what follows from each value of its variable, which must come before theirs. */
  branch(variable: number, to: (value: number) => Diagram): Diagram {
    return this.decide(variable, this.values(variable).map(to));
  }

  values(variable: number): readonly number[] {
    return this.places[variable] ?? [];
  }

  /** The variable on which a diagram decides first; none for ALWAYS and NEVER. */
  variableOf(a: Diagram): number {
    return this.decisions[a - 2]?.variable ?? Infinity;
  }

  /** What is left of a diagram once a variable, none after its first, has a value. */
  at(a: Diagram, variable: number, value: number): Diagram {
    const decision = this.decisions[a - 2];
    return decision?.variable === variable ? (decision.to[value] ?? NEVER) : a;
  }

  private decide(variable: number, to: readonly Diagram[]): Diagram {
    const [first = NEVER, second = first] = to;
    if (to.every((next) => next === first)) return first;
    const known = this.known[variable];
    const key = to.length === 2 ? first * WIDTH + second : to.join();
    const before = known?.get(key);
    if (before !== undefined) return before;
    this.spend();
    const diagram = this.decisions.push({ variable, to }) + 1;
    known?.set(key, diagram);
    return diagram;
  }

  private remembered(memo: Map<number, Diagram>, key: number, compute: () => Diagram): Diagram {
    const before = memo.get(key);
    if (before !== undefined) return before;
    this.spend();
    const diagram = compute();
    memo.set(key, diagram);
    return diagram;
  }

  private spend(): void {
    if (--this.budget < 0) throw new BudgetSpent();
  }
}

/**
 * Long work in pieces: it yields where something else may go first, and returns what it found. Plain code runs it through;
 * who has a clock may wait in between.
 */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** The work in one go. */
export function whole<T>(pieces: Pieces<T>): T {
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}

/** Thrown inside a reader of a setting: `shown` never holds a secret. */
export class BadValue extends Error {
  readonly shown: string;
  readonly accepted: string;

  constructor(shown: string, accepted: string) {
    super(accepted);
    this.shown = shown;
    this.accepted = accepted;
  }
}

/** What the demonstration says as it goes, and which of its promises were broken. */
export class Report {
  readonly broken: string[] = [];
  private readonly begun = performance.now();

  /** Something begins. */
  step(text: string): void {
    const seconds = ((performance.now() - this.begun) / 1_000).toFixed(1).padStart(5);
    process.stdout.write(`${seconds} s  ${text}\n`);
  }

  /** A figure of the step. */
  fact(text: string): void {
    process.stdout.write(`           ${text}\n`);
  }

  /** A promise, and whether it was kept, with the figures that show it. */
  promise(text: string, isKept: boolean, details: readonly string[] = []): void {
    process.stdout.write(`      ${isKept ? 'kept' : 'BROKEN'} ${text}\n`);
    for (const detail of isKept ? [] : details.slice(0, 10)) this.fact(detail);
    if (!isKept) this.broken.push(text);
  }
}

export function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

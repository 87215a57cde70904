/** What `load.ts` is told to do, and what it tells. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An operation named `Q` that no server has seen before: its variables never come again, nor, if so, does its text. */
export interface Unseen {
  readonly document: string;
  /** taken in turn */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  readonly newText: boolean;
}

export interface Task {
  readonly origin: string;
  readonly connections: number;
  readonly seconds: number;
  /** taken in turn; or operations to be made up */
  readonly requests: readonly Request[] | Unseen;
}

export interface Measure {
  readonly perSecond: number;
  readonly requests: number;
  /** milliseconds */
  readonly p50: number;
  readonly p99: number;
  /** answers other than 200, and connections that failed */
  readonly failures: number;
  readonly bytesPerAnswer: number;
}

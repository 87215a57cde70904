/** What can be read off a thrown value of unknown type; pg and Node both use string codes. */
export interface ErrorFacts {
  readonly code: string | undefined;
  /** First line only. */
  readonly message: string;
  readonly path: string | undefined;
}

function textAt(value: object, key: string): string | undefined {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function errorFacts(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null) return { code: undefined, message: String(error), path: undefined };
  const nested: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  const inner = nested === undefined ? undefined : errorFacts(nested);
  const message = textAt(error, 'message') ?? inner?.message ?? 'no message';
  return {
    code: textAt(error, 'code') ?? inner?.code,
    message: message.split('\n')[0] ?? message,
    path: textAt(error, 'path') ?? inner?.path,
  };
}

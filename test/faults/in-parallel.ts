/** Does all the work with a few workers, each of which takes what comes next. */
export async function inParallel<T>(
  workers: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

/** 0, 1, 2, … up to but without the count. */
export function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}

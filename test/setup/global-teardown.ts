import { once } from 'node:events';

/** Tells the sweeper that the run is over, and waits until it has tidied up. */
export default async function endRun(): Promise<void> {
  const sweeper = globalThis.redlinesSweeper;
  if (sweeper?.exitCode !== null) return;
  const ended = once(sweeper, 'exit');
  sweeper.ref();
  sweeper.stdin?.end();
  await ended;
}

import { spawn, type SpawnOptions } from 'node:child_process';
import type { Account } from './account.js';

/** `exitCode` is null when a signal ended the program; `output` is both streams, in the order of arrival. */
export interface ProgramResult {
  readonly exitCode: number | null;
  readonly output: string;
}

/** A clean environment, so that no PG* variable of the caller reaches the server; `/` is reachable for any account. */
export function programOptions(account: Account | undefined): SpawnOptions {
  return {
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: '/', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  };
}

/**
 * Runs a program to its end, as `account` when given.
 * @throws the system error when it cannot be started
 */
export async function runProgram(
  file: string,
  programArguments: readonly string[],
  account: Account | undefined,
): Promise<ProgramResult> {
  return await new Promise((resolve, reject) => {
    const child = spawn(file, programArguments, { ...programOptions(account), stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ exitCode, output: chunks.join('') });
    });
  });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SWC = ['src', '--config-file', '.swcrc', '--ignore', '**/*spec.ts', '--quiet', '--out-dir'];

/** The package built as `nest build` builds it, in a folder with a blank in its name. */
let folder = '';
let program = '';

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

async function end(child: ChildProcess): Promise<Ended> {
  const text = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => (text.out += piece));
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (text.err += piece));
  return await new Promise((done, fail) => {
    child.once('error', fail).once('close', (code, signal) => done({ ...text, code, signal }));
  });
}

function start(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const env = { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...environment };
  return spawn(process.execPath, [program, ...argv], { cwd: tmpdir(), env });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redlines process '));
  for (const name of ['node_modules', 'package.json', 'seeds']) await symlink(join(ROOT, name), join(folder, name));
  await mkdir(join(folder, 'dist'));
  program = join(folder, 'dist/src/cli/main.js');
  const swc = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
  const built = await end(spawn(process.execPath, [swc, ...SWC, join(folder, 'dist')], { cwd: ROOT }));
  expect(built).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('redlines as a process', () => {
  it('answers from any folder, and keeps what it read', async () => {
    const question = ['gaps', '--scenario', 'biological-weapons', '--as-of', '2026-11-01'];
    const first = await end(start(question));
    expect(first).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Gaps as of 2026-11-01/) });
    expect(await end(start(question))).toEqual(first);
  });

  it('tells the shell how it went', async () => {
    expect(await end(start(['--version']))).toMatchObject({ code: 0, err: '' });
    expect(await end(start(['gaps', '--status', 'x']))).toMatchObject({ code: 2, out: '' });
    expect(await end(start(['validate', '/nowhere.yaml']))).toMatchObject({ code: 1 });
  });

  it('is quiet when the reader goes away', async () => {
    const child = start(['matrix', '--format', 'json', '--as-of', '2026-11-01']);
    child.stdout?.destroy();
    const { signal, err } = await end(child);
    expect({ signal, err }).toEqual({ signal: null, err: '' });
  });

  it('ends at once on Ctrl-C, without a word', async () => {
    const child = start(['validate']);
    const ended = end(child);
    setTimeout(() => child.kill('SIGINT'), 600);
    expect(await ended).toMatchObject({ signal: 'SIGINT', out: '', err: '' });
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasEnded, type Started } from './started.js';
import { until } from './until.js';

const TEMPLATE = resolve(import.meta.dirname, '../../deploy/nginx.conf.template');

/** What nginx needs outside of `http`, and to write nowhere but in a folder of its own. */
function wrapped(http: string, folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path "${folder}/${kind}";`,
  );
  return [
    'daemon off; worker_processes 2;',
    `pid "${folder}/pid"; error_log stderr warn;`,
    'events { worker_connections 1024; }',
    `http { access_log off; ${temporary.join(' ')}`,
    http,
    '}',
  ].join('\n');
}

export interface ProxyParts {
  readonly started: Started;
  /** the program */
  readonly nginx: string;
  readonly port: number;
  /** addresses of the instances */
  readonly instances: readonly string[];
  /** how long it leaves alone an instance that could not be reached, or is about to stop */
  readonly failSeconds: number;
}

/** nginx before the instances, configured as deploy/nginx.conf.template says. Resolves with its address. */
export async function startProxy({ started, nginx, port, instances, failSeconds }: ProxyParts): Promise<string> {
  const folder = join(started.folder, 'nginx');
  mkdirSync(folder);
  const servers = instances.map(
    (address) => `server ${new URL(address).host} max_fails=1 fail_timeout=${String(failSeconds)}s;`,
  );
  const http = readFileSync(TEMPLATE, 'utf8')
    .replaceAll('${LISTEN}', `127.0.0.1:${String(port)}`)
    .replaceAll('${SERVERS}', servers.join('\n  '));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, wrapped(http, folder));
  const argv = ['-e', 'stderr', '-p', folder, '-c', file];
  const child = started.spawn('nginx', nginx, argv, { cwd: folder });
  const address = `http://127.0.0.1:${String(port)}`;
  await until(async () => {
    if (hasEnded(child)) throw new Error(`nginx ended:\n${started.said('nginx')}`);
    return await fetch(`${address}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  }, 'nginx answers');
  return address;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readSettings } from '../../src/settings.js';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string | number>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
}

const compose = parse(read('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const registries = Object.entries(compose.services).filter(([, { image }]) => image === 'redlines-registry');
const instructions = read('Dockerfile')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));

/** What a shell or an engine makes of `${NAME}`, `${NAME:-else}` and `${NAME:?why}`. */
function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, word?: string) => {
    const value = values[name] ?? (kind === '-' ? word : undefined);
    if (value === undefined) throw new Error(`${name} is not set`);
    return value;
  });
}

describe('Dockerfile', () => {
  it('copies what there is and what .dockerignore lets through, into stages that it has', () => {
    const letIn = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copies = instructions.filter((line) => line.startsWith('COPY ') && !line.includes('--from='));
    const sources = copies.flatMap((line) => line.split(' ').slice(1, -1));
    expect(sources.length).toBeGreaterThan(8);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)) || !letIn.includes(source))).toEqual([]);
    const stages = instructions.flatMap((line) => / AS (\w+)$/.exec(line)?.[1] ?? []);
    const used = instructions.flatMap((line) => /--from=(\w+)/.exec(line)?.[1] ?? []);
    expect(new Set(used)).toEqual(new Set(stages));
  });

  it('runs as somebody else than root, asks for its health, and holds no secret', () => {
    const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last).toContain('USER node');
    expect(last.find((line) => line.startsWith('HEALTHCHECK'))).toContain('/health/ready');
    expect(last.findIndex((line) => line.startsWith('CMD'))).toBeGreaterThan(last.indexOf('USER node'));
    expect(instructions.filter((line) => /password|token|secret|DATABASE_URL/i.test(line))).toEqual([]);
  });
});

describe('compose.yaml', () => {
  it('runs two instances on a root file system that is only read, without privileges', () => {
    expect(registries.map(([name]) => name)).toEqual(['registry-1', 'registry-2']);
    for (const [, service] of registries) expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  it('gives them settings that they take, and a password that is nowhere in it', () => {
    for (const [, { environment }] of registries) {
      const values = Object.entries(environment).map(([name, value]) => [
        name,
        filledIn(String(value), { POSTGRES_PASSWORD: 's3cret' }),
      ]);
      const settings = readSettings(Object.fromEntries(values) as Record<string, string>, {
        current: '/',
        project: '/',
      });
      expect(settings).toMatchObject({
        databaseUrl: expect.stringContaining(':s3cret@postgres:5432/'),
        drainMs: 2_000,
      });
      expect(() => filledIn(String(environment['DATABASE_URL']), {})).toThrow('POSTGRES_PASSWORD is not set');
    }
  });

  it('lets nginx know every instance, and leave one alone for longer than it takes to stop', () => {
    const { environment, volumes = [], depends_on = {} } = compose.services['nginx'] ?? {};
    const servers = [
      ...String(environment?.['SERVERS']).matchAll(/server ([\w-]+):3000 max_fails=1 fail_timeout=(\d+)s;/g),
    ];
    expect(servers.map(([, name]) => name)).toEqual(registries.map(([name]) => name));
    const drain = Number(registries[0]?.[1].environment['DRAIN_SECONDS']);
    for (const [, , seconds] of servers) expect(Number(seconds)).toBeGreaterThan(drain);
    expect(Object.keys(depends_on)).toEqual(registries.map(([name]) => name));
    const [template = ''] = volumes.map((volume) => volume.split(':')[0] ?? '');
    expect(existsSync(join(ROOT, template))).toBe(true);
  });
});

describe('deploy/nginx.conf.template', () => {
  it('has two words to fill in, and no other', () => {
    const words = read('deploy/nginx.conf.template').match(/\$\{\w+\}/g);
    expect(words).toEqual(['${SERVERS}', '${LISTEN}']);
  });
});

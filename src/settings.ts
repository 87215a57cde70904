import { resolve } from 'node:path';
import { type AccessSettings, readAccessSettings } from './access-settings.js';
import { BadValue } from './bad-value.js';
import { urlsOfHosts } from './database-url.js';
import { type OperationsSettings, readOperationsSettings } from './operations-settings.js';
import { StartupError } from './startup-error.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment says, read once at start. Paths are absolute; `port` 0 means any free port. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** May list several hosts. Undefined: use the embedded server in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** Without a trailing slash. Undefined: wherever the service listens; see `publicUrlAt`. */
  readonly publicUrl: string | undefined;
  /** how long it goes on answering after it was told to stop, for those in front of it to notice */
  readonly drainMs: number;
  /** how much room answers have that are kept to be given again; 0: none are */
  readonly answerCacheBytes: number;
  /** a JSON file of documents by id, which clients name instead of sending them; absolute */
  readonly persistedDocuments: string | undefined;
  /** how long an operation of GraphQL may take; 0: as long as it likes */
  readonly operationTimeoutMs: number;
  readonly access: AccessSettings;
  readonly operations: OperationsSettings;
}

/** Absolute folders: a relative DATA_DIR counts from `current`, its default from `project`. */
export interface Folders {
  readonly current: string;
  readonly project: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

function readHost(text: string): string {
  if (/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/u.test(text) || /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*$/u.test(text)) {
    return text;
  }
  throw new BadValue(text, 'an IP address or a host name, such as 127.0.0.1 or 0.0.0.0');
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new BadValue(text, 'a whole number from 0 to 65535 (0: any free port)');
}

function readMilliseconds(text: string): number {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new BadValue(text, 'a whole number of milliseconds, up to 999999 (0: no limit)');
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level !== undefined) return level;
  throw new BadValue(text, `one of ${LOG_LEVELS.join(', ')}`);
}

function readDatabaseUrl(text: string): string {
  if (urlsOfHosts(text).length > 0) return text;
  throw new BadValue(
    '(not shown, it may hold a password)',
    'a URL such as postgresql://user:password@host:5432/database, or with several hosts: …@h1:5432,h2:5432/database; ' +
      'of target_session_attrs only read-write and primary',
  );
}

/** Seconds as milliseconds. */
function readDrain(text: string): number {
  const seconds = /^\d{1,2}(\.\d{1,3})?$/u.test(text) ? Number(text) : Number.NaN;
  if (seconds <= 60) return seconds * 1_000;
  throw new BadValue(text, 'a number of seconds from 0 to 60');
}

function readPublicUrl(text: string): string {
  const url = URL.parse(text);
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === null || !web || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new BadValue(
      url?.password ? '(holds a password; not shown)' : text,
      'an http or https address without query',
    );
  }
  return url.href.replace(/\/+$/u, '');
}

function readPath(text: string, current: string): string {
  if (text.includes('\0')) throw new BadValue(JSON.stringify(text), 'a path');
  return resolve(current, text);
}

function readMegabytes(text: string): number {
  if (/^\d{1,4}$/u.test(text)) return Number(text) * 1_000_000;
  throw new BadValue(text, 'a whole number of megabytes from 0 to 9999 (0: nothing is kept)');
}

/**
 * Settings from the environment; an empty variable counts as unset.
 * @throws StartupError BAD_SETTING naming every bad variable, its value (never a secret) and what is accepted
 */
export function readSettings(environment: Environment, folders: Folders): Settings {
  const findings: string[] = [];
  function read<T>(name: string, parse: (text: string) => T, fallback: T): T {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return fallback;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      findings.push(`${name} is ${error.shown}, accepted: ${error.accepted}`);
      return fallback;
    }
  }
  const settings: Settings = Object.freeze({
    host: read('HOST', readHost, '127.0.0.1'),
    port: read('PORT', readPort, 3000),
    databaseUrl: read<string | undefined>('DATABASE_URL', readDatabaseUrl, undefined),
    dataDir: read('DATA_DIR', (text) => readPath(text, folders.current), resolve(folders.project, '.data')),
    logLevel: read<LogLevel>('LOG_LEVEL', readLogLevel, 'info'),
    publicUrl: read<string | undefined>('PUBLIC_URL', readPublicUrl, undefined),
    drainMs: read('DRAIN_SECONDS', readDrain, 0),
    answerCacheBytes: read('ANSWER_CACHE_MB', readMegabytes, 32_000_000),
    persistedDocuments: read<string | undefined>(
      'PERSISTED_DOCUMENTS',
      (text) => readPath(text, folders.current),
      undefined,
    ),
    operationTimeoutMs: read('OPERATION_TIMEOUT_MS', readMilliseconds, 10_000),
    access: readAccessSettings(read),
    operations: readOperationsSettings(read),
  });
  if (findings.length === 0) return settings;
  throw new StartupError('BAD_SETTING', findings.join('; '), 'Correct the environment variable and start again.');
}

/** The address under which people reach the service: PUBLIC_URL, else where it listens (`port`: the real one). */
export function publicUrlAt(settings: Settings, port: number): string {
  if (settings.publicUrl !== undefined) return settings.publicUrl;
  const everywhere = settings.host === '0.0.0.0' || settings.host === '::';
  const host = everywhere ? 'localhost' : settings.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}

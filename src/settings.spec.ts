import { describe, expect, it } from '@jest/globals';
import { publicUrlAt, readSettings, type Environment } from './settings.js';
import { StartupError, startupErrorLine } from './startup-error.js';

const folders = { current: '/home/a b', project: '/srv/registry' };

function failure(environment: Environment): StartupError {
  try {
    readSettings(environment, folders);
  } catch (error) {
    if (error instanceof StartupError) return error;
    throw error;
  }
  throw new Error('expected a StartupError');
}

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({ HOST: '', PORT: ' ' }, folders)).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      dataDir: '/srv/registry/.data',
      logLevel: 'info',
      publicUrl: undefined,
      drainMs: 0,
      answerCacheBytes: 32_000_000,
      persistedDocuments: undefined,
      access: { oidc: undefined, trustProxy: [], perAddress: 3000, perToken: 6000, failures: 20, concurrent: 10 },
      operationTimeoutMs: 10_000,
      operations: { cors: '*', metricsToken: undefined, traces: undefined },
    });
  });

  it('reads every variable', () => {
    const environment = {
      HOST: '::1',
      PORT: '0',
      DATABASE_URL: 'postgres://u:p@h:1,k:2/d',
      DATA_DIR: 'my data',
      LOG_LEVEL: 'debug',
      PUBLIC_URL: 'https://redlines.example/registry/',
      DRAIN_SECONDS: '1.5',
      ANSWER_CACHE_MB: '0',
      PERSISTED_DOCUMENTS: 'documents.json',
    };
    expect(readSettings(environment, folders)).toMatchObject({
      host: '::1',
      port: 0,
      databaseUrl: 'postgres://u:p@h:1,k:2/d',
      dataDir: '/home/a b/my data',
      logLevel: 'debug',
      publicUrl: 'https://redlines.example/registry',
      drainMs: 1_500,
      answerCacheBytes: 0,
      persistedDocuments: '/home/a b/documents.json',
    });
  });

  it('reads what belongs to access', () => {
    const environment = {
      OIDC_ISSUER: 'https://idp.example/realms/one/',
      OIDC_AUDIENCE: 'redlines',
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      TRUST_PROXY: '10.0.0.7, fd00::/8, loopback',
      RATE_LIMIT_PER_ADDRESS: '0',
    };
    expect(readSettings(environment, folders).access).toEqual({
      oidc: {
        issuer: 'https://idp.example/realms/one/',
        audience: 'redlines',
        jwksUrl: undefined,
        rolesClaim: 'realm_access.roles',
      },
      trustProxy: ['10.0.0.7', 'fd00::/8', 'loopback'],
      perAddress: 0,
      perToken: 6000,
      failures: 20,
      concurrent: 10,
    });
  });

  it('reads what belongs to operations', () => {
    const environment = {
      CORS_ORIGINS: 'https://board.example, http://localhost:8080',
      METRICS_TOKEN: 'a-token-of-some-length',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=staging,host.name=a%2Cb',
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    };
    expect(readSettings(environment, folders).operations).toEqual({
      cors: ['https://board.example', 'http://localhost:8080'],
      metricsToken: 'a-token-of-some-length',
      traces: {
        url: 'http://127.0.0.1:4318/v1/traces',
        serviceName: 'redlines-registry',
        attributes: { 'deployment.environment.name': 'staging', 'host.name': 'a,b' },
        sampler: 'parentbased_traceidratio',
        ratio: 0.25,
      },
    });
  });

  it.each([
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://a/spans' }, 'http://a/spans'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a', OTEL_SDK_DISABLED: 'true' }, undefined],
    [{ OTEL_SERVICE_NAME: 'registry' }, undefined],
  ])('sends traces of %j to %s', (environment, url) => {
    expect(readSettings(environment, folders).operations.traces?.url).toBe(url);
  });

  it('takes no origin for none', () => {
    expect(readSettings({ CORS_ORIGINS: 'none' }, folders).operations.cors).toEqual([]);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readSettings({}, folders))).toBe(true);
  });

  it.each([
    ['HOST', 'a host'],
    ['HOST', 'http://x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'redlines.example'],
    ['PUBLIC_URL', 'ftp://redlines.example'],
    ['DATABASE_URL', 'mysql://h/d'],
    ['DATABASE_URL', 'postgres://h:1,h:two/d'],
    ['DATABASE_URL', 'postgres://h/d?target_session_attrs=standby'],
    ['DRAIN_SECONDS', '61'],
    ['DRAIN_SECONDS', '-1'],
    ['DATA_DIR', 'a\0b'],
    ['OIDC_ISSUER', 'http://idp.example'],
    ['OIDC_ISSUER', 'https://idp.example'],
    ['OIDC_AUDIENCE', 'redlines'],
    ['OIDC_JWKS_URL', 'https://idp.example/keys'],
    ['TRUST_PROXY', '2'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '10.0.0.300'],
    ['RATE_LIMIT_PER_ADDRESS', '-1'],
    ['RATE_LIMIT_FAILURES', 'many'],
    ['CORS_ORIGINS', 'https://board.example/'],
    ['CORS_ORIGINS', 'board.example'],
    ['CORS_ORIGINS', 'https://Board.example'],
    ['CORS_ORIGINS', 'https://board.example,*'],
    ['CORS_ORIGINS', 'null'],
    ['METRICS_TOKEN', 'short'],
    ['METRICS_TOKEN', 'with blanks in between'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost:4318'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
    ['OTEL_RESOURCE_ATTRIBUTES', 'staging'],
  ])('refuses %s=%j by name', (name, value) => {
    const error = failure({ [name]: value });
    expect(error.code).toBe('BAD_SETTING');
    expect(error.message).toContain(name);
  });

  it('names all bad variables at once', () => {
    const { message } = failure({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(message).toContain('PORT is x');
    expect(message).toContain('LOG_LEVEL is y');
  });

  it.each(['mysql://u:s3cret@h/d', 'postgres://u:s3cret@[h/d', 'u:s3cret@h'])('keeps the password of %s', (url) => {
    expect(startupErrorLine(failure({ DATABASE_URL: url }))).not.toContain('s3cret');
  });

  it('keeps what is secret of operations', () => {
    const endpoint = 'http://u:s3cret@h:4318';
    const line = startupErrorLine(failure({ METRICS_TOKEN: 's3cret', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }));
    expect(line).toContain('METRICS_TOKEN');
    expect(line).not.toContain('s3cret');
  });
});

describe('publicUrlAt', () => {
  it.each([
    [{}, 'http://127.0.0.1:8080'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:8080'],
    [{ HOST: '::1' }, 'http://[::1]:8080'],
    [{ PUBLIC_URL: 'https://r.example/' }, 'https://r.example'],
  ])('of %j is %s', (environment, url) => {
    expect(publicUrlAt(readSettings(environment, folders), 8080)).toBe(url);
  });
});

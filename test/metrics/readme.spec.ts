import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { link } from '../../src/catalogue/link.js';
import { Metrics } from '../../src/metrics/metrics.service.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const SETTINGS = [
  ...['CORS_ORIGINS', 'METRICS_TOKEN', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'],
  ...['OTEL_SERVICE_NAME', 'OTEL_RESOURCE_ATTRIBUTES', 'OTEL_TRACES_SAMPLER', 'OTEL_TRACES_SAMPLER_ARG'],
  'OTEL_SDK_DISABLED',
];

describe('what the README says of operations', () => {
  it('names every metric', () => {
    const pool = { inUse: 0, idle: 0, waiting: 0 };
    const { registry } = new Metrics({
      store: memoryStore(link(sampleParts())),
      clock: () => new Date(0),
      releasesHeld: () => 1,
      database: () => ({ isUp: true, listening: {}, pool }),
      answers: () => ({ hits: 0, misses: 0, evictions: 0, entries: 0, bytes: 0 }),
      sockets: () => ({ connections: 0, subscriptions: 0 }),
    });
    const names = registry.getMetricsAsArray().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(15);
    const [, rows = ''] = /\n\| metric \(`redlines_…`\)[^\n]*\n((?:\|[^\n]*\n)+)/u.exec(README) ?? [];
    const told = new Set([...rows.matchAll(/`([a-z0-9_]+)(?:\{[a-z_,]+\})?`/gu)].map(([, name]) => `redlines_${name}`));
    expect(names.filter((name) => !told.has(name))).toEqual([]);
  });

  it.each(SETTINGS)('has the setting %s', (name) => {
    expect(README.slice(README.indexOf('### Settings'))).toContain(`\`${name}\``);
  });
});

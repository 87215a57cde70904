import type { Settings } from './settings.js';

/**
 * Who may read the metrics, in the shape that they ask for it. A public address or a trusted proxy says that something
 * on this machine may pass on what comes from anywhere: to come from this machine then says nothing.
 */
export function scrapePolicyOf({
  operations,
  access,
  publicUrl,
}: Pick<Settings, 'operations' | 'access' | 'publicUrl'>): {
  readonly token: string | undefined;
  readonly isLocalTrusted: boolean;
} {
  const isPublic = publicUrl !== undefined && !LOCAL.has(new URL(publicUrl).hostname);
  return { token: operations.metricsToken, isLocalTrusted: !isPublic && access.trustProxy.length === 0 };
}

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

import type { Finding } from '../catalogue/finding.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';

/** What came of publishing; every other outcome than the first left everything as it was. */
export type PublishOutcome =
  | { readonly outcome: 'ReleasePublished'; readonly release: ReleaseInfo }
  | {
      readonly outcome: 'HasFindings';
      readonly message: string;
      readonly remedy: string;
      readonly findings: readonly Finding[];
    }
  | {
      readonly outcome: 'VersionTaken';
      readonly message: string;
      readonly remedy: string;
      readonly release: ReleaseInfo;
      readonly next: string;
    }
  | {
      readonly outcome: 'NothingToPublish';
      readonly message: string;
      readonly remedy: string;
      readonly release: ReleaseInfo;
    };

const SHOWN = 100;

export function hasFindings(findings: readonly Finding[]): PublishOutcome {
  const total = findings.length;
  const count = total === 1 ? 'One finding' : `${total} findings`;
  const message = `${count}: nothing is published.`;
  const remedy = 'Propose what corrects them, and publish when that is accepted.';
  return { outcome: 'HasFindings', message, remedy, findings: findings.slice(0, SHOWN) };
}

export function versionTaken(release: ReleaseInfo, next: string): PublishOutcome {
  const message = `Release ${release.version} is of ${release.publishedAt}.`;
  return { outcome: 'VersionTaken', message, remedy: `Take ${next}, or leave the version out.`, release, next };
}

export function nothingToPublish(release: ReleaseInfo): PublishOutcome {
  const message = `Release ${release.version} says all that was accepted.`;
  return { outcome: 'NothingToPublish', message, remedy: 'Publish again when something is accepted.', release };
}

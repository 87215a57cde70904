import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';

/** @throws QuestionError UNKNOWN_RELEASE with the versions near to it, else the newest */
export function releaseByVersion(
  releases: readonly ReleaseInfo[],
  version: string,
  path: readonly (string | number)[],
): ReleaseInfo {
  const found = releases.find((release) => release.version === version);
  if (found !== undefined) return found;
  const versions = releases.map((release) => release.version);
  const near = nearest(version, versions);
  const accepted = near.length > 0 ? near : versions.slice(0, 3);
  const message = `There is no release "${version}". There are ${accepted.join(', ')}.`;
  throw new QuestionError('UNKNOWN_RELEASE', message, path, accepted);
}

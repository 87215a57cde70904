import type { Finding } from '../catalogue/finding.js';

/**
 * `FINDINGS`: a rule objects to the catalogue. `REFUSED_BY_DATABASE`: a constraint does. `NO_RELEASE`: nothing is
 * published yet. `RELEASE_CORRUPT`: what is stored is not what was published. `RELEASE_FORMAT`: a newer version of this
 * program wrote it. `RELEASE_UNREADABLE`: the database did not answer.
 */
export type ReleaseErrorCode =
  'FINDINGS' | 'REFUSED_BY_DATABASE' | 'NO_RELEASE' | 'RELEASE_CORRUPT' | 'RELEASE_FORMAT' | 'RELEASE_UNREADABLE';

/** Why a release could not be published or read: what is wrong (`message`) and what to do (`remedy`). */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';

  constructor(
    readonly code: ReleaseErrorCode,
    message: string,
    readonly remedy: string,
    readonly findings: readonly Finding[] = [],
    cause?: unknown,
  ) {
    super(message, cause === undefined ? {} : { cause });
  }
}

/** What rules object to, with the first objection in words. */
export function objections(findings: readonly Finding[]): ReleaseError {
  const count = findings.length === 1 ? 'one finding' : `${findings.length} findings, the first`;
  const first = findings.slice(0, 1).map(({ code, entry, message }) => `${code} in ${entry}: ${message}`);
  const remedy = 'Correct what is listed and try again; nothing was changed.';
  return new ReleaseError('FINDINGS', `nothing is published: ${count}, ${first.join()}`, remedy, findings);
}

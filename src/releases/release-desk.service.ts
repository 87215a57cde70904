import type { DataSource, EntityManager } from 'typeorm';
import type { ReleaseInfo, SnapshotSource } from '../catalogue/snapshot.js';
import { takeTurn } from '../editorial/turn.service.js';
import { loadCandidate } from './candidate.service.js';
import { publish } from './publish.service.js';
import { hasFindings, nothingToPublish, type PublishOutcome, versionTaken } from './publish-outcome.js';
import { listReleases } from './release-reader.service.js';
import { requestedNotes, requestedVersion } from './release-request.js';
import { nextVersion } from './version.js';

export interface ReleaseDeskParts {
  readonly dataSource: DataSource;
  readonly clock: () => Date;
  /** takes the new release over before the publisher is told; absent on the command line */
  readonly snapshots?: SnapshotSource;
  /** makes a step of what is done visible to those who trace */
  readonly inSpan?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly log?: (facts: Readonly<Record<string, unknown>>, message: string) => void;
}

export interface PublishRequest {
  readonly version: string | null;
  readonly notes: string;
  /** id of who asks for it */
  readonly by: string;
}

/** Publishes what was accepted, for the command line and for the interface. */
export class ReleaseDesk {
  constructor(private readonly parts: ReleaseDeskParts) {}

  /**
   * One transaction with every rule run inside; of two publishers the second waits, and sees the first one's work.
   * @throws QuestionError BAD_ARGUMENT
   */
  async publish(request: PublishRequest): Promise<PublishOutcome> {
    const { dataSource, snapshots, log, inSpan = async (_name, work) => await work() } = this.parts;
    const transaction = async () =>
      await dataSource.transaction(async (manager) => await this.publishWithin(manager, request));
    const outcome = await inSpan('publish release', transaction);
    if (outcome.outcome !== 'ReleasePublished') return outcome;
    const { version, contentHash } = outcome.release;
    log?.({ release: version, sha256: contentHash, by: request.by }, 'A release was published');
    // Who published it finds it here at once; where that fails the notice brings it in a moment.
    await snapshots?.at(version).catch(() => undefined);
    return outcome;
  }

  private async publishWithin(manager: EntityManager, { version, notes, by }: PublishRequest): Promise<PublishOutcome> {
    await takeTurn(manager);
    const now = this.parts.clock();
    const releases = await listReleases(manager);
    const versions = releases.map((release) => release.version);
    const wanted = version === null ? undefined : requestedVersion(version, now, versions);
    const holder = releases.find((release) => release.version === wanted);
    if (holder !== undefined) return versionTaken(holder, nextVersion(now, versions));
    const candidate = await loadCandidate(manager);
    if (!candidate.ok) return hasFindings(candidate.findings);
    const latest: ReleaseInfo | undefined = releases[0];
    if (latest?.contentHash === candidate.content.hash) return nothingToPublish(latest);
    const publication = { manager, publishedAt: now, notes: requestedNotes(notes), version: wanted, publishedBy: by };
    return { outcome: 'ReleasePublished', release: await publish(publication, candidate) };
  }
}

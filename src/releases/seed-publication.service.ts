import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { runRules } from '../catalogue/run-rules.js';
import { hasSeedBase, importSeeds } from '../editorial/import-seeds.service.js';
import { conflictInWords } from '../editorial/merge/conflict-words.js';
import { takeTurn } from '../editorial/turn.service.js';
import { publish } from './publish.service.js';
import { hashParts } from './release-content.js';
import { objections, ReleaseError } from './release-error.js';
import { listReleases } from './release-reader.service.js';
import { SeedRunEntity } from './seed-run.entity.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';

export interface Seeds {
  readonly parts: CatalogueParts;
  /** of the files that the parts come from: the same files, the same digest */
  readonly digest: string;
  readonly now: Date;
  readonly notes: string;
}

export interface SeedOutcome {
  /** whether a release was published now; false: `release` holds this content already */
  readonly published: boolean;
  readonly release: ReleaseInfo;
  /** entries that editors changed too and that stay as the editors have them, each in a sentence */
  readonly conflictsInWords: readonly string[];
}

/**
 * Brings what seed files changed into the tables and publishes it, with what was accepted since; or changes nothing at
 * all. What editors changed is kept.
 */
@Injectable()
export class SeedPublication {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether these very files were the last to be seeded: they need not be read again. */
  async isSeeded(digest: string): Promise<boolean> {
    const { manager } = this.dataSource;
    return (await lastRun(manager))?.digest === digest && (await hasSeedBase(manager));
  }

  /**
   * One transaction. Content that is that of the latest release publishes none. Of two that seed at the same time the
   * second waits, and finds the first one's work.
   * @throws ReleaseError FINDINGS, REFUSED_BY_DATABASE
   */
  async seed(seeds: Seeds): Promise<SeedOutcome> {
    try {
      return await this.dataSource.transaction(async (manager) => await seedWithin(manager, seeds));
    } catch (error) {
      throw explained(error, seeds.parts);
    }
  }
}

async function seedWithin(manager: EntityManager, { parts, digest, now, notes }: Seeds): Promise<SeedOutcome> {
  await takeTurn(manager);
  const [latest] = await listReleases(manager);
  const last = await lastRun(manager);
  if (latest !== undefined && last?.digest === digest && (await hasSeedBase(manager))) {
    return { published: false, release: latest, conflictsInWords: [] };
  }
  const { changed, conflicts, parts: merged } = await importSeeds(manager, parts, now);
  const isSame = latest !== undefined && (!changed || latest.contentHash === hashParts(merged));
  const release = isSame ? latest : await publish({ manager, publishedAt: now, notes, seedDigest: digest });
  const run = { number: (last?.number ?? 0) + 1, digest, seeded_at: now, release: release.id };
  await manager.insert(SeedRunEntity, run);
  return { published: !isSame, release, conflictsInWords: conflicts.map(conflictInWords) };
}

async function lastRun(manager: EntityManager): Promise<SeedRunEntity | undefined> {
  const [run] = await manager.find(SeedRunEntity, { order: { number: 'DESC' }, take: 1 });
  return run;
}

/** Where the tables do not take the parts a rule mostly objects too, and says it better than a constraint. */
function explained(error: unknown, parts: CatalogueParts): unknown {
  if (error instanceof ReleaseError) return error;
  const findings = runRules(parts);
  return findings.length > 0 ? objections(findings) : (refusal(error) ?? error);
}

function refusal(error: unknown): ReleaseError | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code = '', table = '', constraint = '', detail = '' } = error.driverError as Partial<Record<string, string>>;
  // Classes 22 and 23: data that a type or a constraint does not take.
  if (!/^2[23]/.test(code)) return undefined;
  const message = `table ${table} refuses it (${constraint || code}): ${error.message}${detail && `; ${detail}`}`;
  return new ReleaseError('REFUSED_BY_DATABASE', message, 'Correct the entry; nothing was changed.', [], error);
}

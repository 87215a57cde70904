import type { DataSource, EntityManager } from 'typeorm';
import { DatabaseAway } from '../database/database-away.js';

/** Where what is written goes, and what time it is. */
export class Editing {
  /** @param dataSource absent: nothing can be written here */
  constructor(
    private readonly dataSource: DataSource | null,
    private readonly clock: () => Date,
  ) {}

  now(): Date {
    return this.clock();
  }

  /** @throws DatabaseAway */
  reader(): EntityManager {
    return this.connected().manager;
  }

  /**
   * All that the work does, or nothing.
   * @throws DatabaseAway; what the work throws, which takes everything back
   */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return await this.connected().transaction(work);
  }

  private connected(): DataSource {
    if (this.dataSource?.isInitialized !== true) throw new DatabaseAway('There is no database to read or write.');
    return this.dataSource;
  }
}

import { verifyChain } from '../editorial/history/verify-chain.service.js';
import type { AuditReport } from './audit-report.js';
import { workOnDatabase } from './database-work.service.js';
import type { Io } from './io.js';
import type { Progress } from './progress.js';

/**
 * Check the history in the database of DATABASE_URL, else in the embedded one.
 * @throws StartupError
 */
export async function auditDatabase(io: Io, progress: Progress): Promise<AuditReport> {
  return await workOnDatabase(io, progress, async (dataSource, where) => {
    const report = await verifyChain(dataSource, (done) => progress.say(`Checking revisions: ${String(done)}`));
    return { ...report, where };
  });
}

import { startEmbedded } from '../../src/database/embedded-server.service.js';
import { StartupError, startupErrorLine } from '../../src/startup-error.js';

/**
 * A service reduced to its server, for embedded-server.db-spec.ts. Writes one line of JSON when up, or the error's code;
 * the log goes to the error stream. Stops on SIGTERM.
 */
const dataDir = process.argv[2] ?? '';
function tell(line: string): void {
  console.error(line);
}
const log = { info: tell, warn: tell };

try {
  const { stop, ...server } = await startEmbedded({ dataDir, log });
  const alive = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', () => {
    clearInterval(alive);
    void stop();
  });
  // Last: whoever reads the line may end this process at once.
  console.log(JSON.stringify(server));
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(startupErrorLine(error));
  console.log(JSON.stringify({ code: error.code, message: error.message }));
  process.exitCode = 1;
}

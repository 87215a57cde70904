import './node-environment.service.js';
import 'reflect-metadata';
import { openLog } from './open-log.service.js';
import { loadSettings } from './settings.service.js';
import { startService } from './start-service.service.js';
import { StartupError, startupErrorLine } from './startup-error.js';

/** Longer than anything that stops in good order, once it goes on for nobody. */
const STOP_MS = 4_800;
const STDERR = 2;

async function main(): Promise<void> {
  const settings = loadSettings();
  // What people read goes to standard output, the log to standard error.
  const logger = openLog(settings.logLevel, STDERR);
  const service = await startService(settings, logger);
  process.stdout.write(`${service.banner}\n`);

  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    // Who asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    logger.info(`${signal}: finishing what is running`);
    setTimeout(() => process.exit(1), settings.drainMs + STOP_MS).unref();
    void service.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  if (error instanceof StartupError) process.stderr.write(`${startupErrorLine(error)}\n`);
  else
    process.stderr.write(
      `The service cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});

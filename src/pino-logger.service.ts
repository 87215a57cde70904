import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest says, in the same structured log as everything else; what it tells of its own start is only for debugging. */
export class PinoLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.debug({ context: contextOf(rest) }, String(message));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    const err = message instanceof Error ? { err: message } : {};
    this.logger.error(
      { ...err, context: contextOf(rest) },
      message instanceof Error ? message.message : String(message),
    );
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.warn({ context: contextOf(rest) }, String(message));
  }

  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.debug({ context: contextOf(rest) }, String(message));
  }

  verbose(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.trace({ context: contextOf(rest) }, String(message));
  }
}

/** Nest hands over the name of the speaker last. */
function contextOf(rest: readonly unknown[]): unknown {
  return rest.at(-1);
}

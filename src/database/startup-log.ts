/** Where start-up tells what it does; a pino logger fits. Messages hold no secrets. */
export interface StartupLog {
  info(message: string): void;
  warn(message: string): void;
}

/** For callers that do not want to know. */
export const silentLog: StartupLog = { info: () => undefined, warn: () => undefined };

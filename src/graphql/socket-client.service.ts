import type { WebSocket } from 'ws';
import type { SocketLimits } from './socket-limits.js';

/** Whatever else is wrong with a socket is said by its code alone: nobody reads on. */
export const CLOSE = {
  goingAway: 1001,
  tooLarge: 1009,
  tryAgain: 1013,
  unauthenticated: 4401,
  tooMany: 4429,
  internal: 4500,
} as const;

/** One WebSocket as `graphql-ws` uses one: nothing is buffered for a client that does not read. */
export class SocketClient {
  private heard = true;
  private windowFrom = 0;
  private messages = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly limits: SocketLimits,
    private readonly onSlow: () => void,
  ) {
    socket.on('pong', () => (this.heard = true));
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  /**
   * Resolves when the network has taken the message, and only then is the next event asked for: what waits is held in
   * the bounded queue of the subscription.
   */
  send(text: string): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.onSlow();
        this.socket.terminate();
      }, this.limits.sendMs);
      this.socket.send(text, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason.slice(0, 120));
  }

  onMessage(handle: (text: string) => Promise<void>): void {
    this.socket.on('message', (data: Buffer) => {
      if (!this.mayAsk()) {
        this.close(CLOSE.tooMany, 'RATE_LIMITED');
        return;
      }
      handle(data.toString('utf8')).catch(() => this.close(CLOSE.internal, 'INTERNAL'));
    });
  }

  /** Whether the client has answered since the last look; one that has not is gone. */
  look(): boolean {
    if (!this.heard) {
      this.socket.terminate();
      return false;
    }
    this.heard = false;
    this.socket.ping();
    return true;
  }

  private mayAsk(): boolean {
    const now = performance.now();
    if (now - this.windowFrom > 60_000) {
      this.windowFrom = now;
      this.messages = 0;
    }
    this.messages += 1;
    return this.messages <= this.limits.messages;
  }
}

/** What a WebSocket must keep. */
export interface SocketLimits {
  /** open at once in all, from one address, and with one token */
  readonly connections: number;
  readonly perAddress: number;
  readonly perToken: number;
  readonly subscriptions: number;
  /** messages of the client in a minute */
  readonly messages: number;
  /** bytes of a message of the client */
  readonly messageBytes: number;
  /** until `connection_init` */
  readonly initMs: number;
  /** until a message is taken by the network: a client that does not read is cut off */
  readonly sendMs: number;
  /** between two looks at whether the client is there, and its token still holds */
  readonly pingMs: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  connections: 1_000,
  perAddress: 50,
  perToken: 20,
  subscriptions: 20,
  messages: 120,
  messageBytes: 100_000,
  initMs: 5_000,
  sendMs: 10_000,
  pingMs: 30_000,
};

import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes the connections of a server on which nothing is being answered, now and as soon as an answer is sent. Node's
 * own way leaves out those on which nothing was ever asked, and those that are kept alive after the last answer: both
 * would keep a server that stops waiting for a minute.
 * @returns what to call when the server stops
 */
export function trackConnections(server: Server): () => void {
  const idle = new Set<Socket>();
  let stopping = false;
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  // Whoever took it over closes it.
  server.on('upgrade', ({ socket }) => idle.delete(socket));
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (stopping) socket.end();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return () => {
    stopping = true;
    for (const socket of idle) socket.destroy();
  };
}

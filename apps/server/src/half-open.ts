import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Connections that may be open without having asked for anything yet. Beyond it, those that wait longest are cut. */
const MOST_HALF_OPEN = 1024;
/** How long a request's head may take to arrive, in milliseconds: longer than over any line that is of use. */
const HEAD_MS = 10_000;
const LOOK_MS = 2000;

export interface HalfOpen {
  /** For requests that the server does not tell of as such: those to become a WebSocket. */
  hasAsked(socket: Socket): void;
}

/**
 * Keeps a crowd of connections that never finish their first request from taking all there is: nobody has shown who
 * they are yet, so there is nothing else to hold against them.
 */
export function limitHalfOpen(server: Server): HalfOpen {
  server.headersTimeout = HEAD_MS;
  server.requestTimeout = 60_000;
  // Not declared, but read by Node at each look: how often it looks for those that take too long.
  (server as Server & { connectionsCheckingInterval?: number }).connectionsCheckingInterval = LOOK_MS;
  const silent = new Set<Socket>();
  server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
    if (silent.size <= MOST_HALF_OPEN) return;
    // A set keeps its order, so the first is the one that waits longest.
    for (const oldest of silent) {
      silent.delete(oldest);
      oldest.destroy();
      break;
    }
  });
  server.on("request", ({ socket }) => silent.delete(socket));
  return { hasAsked: (socket) => void silent.delete(socket) };
}

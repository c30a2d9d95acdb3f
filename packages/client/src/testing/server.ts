import type { AddressInfo } from "node:net";
import { CLOSE_CODES, createRoom, type Room, type RoomEffect, type RoomEvent, step } from "@openchair/relay";
import { type WebSocket, WebSocketServer } from "ws";

type Append = Extract<RoomEffect, { type: "append" }>;
type Timeless = RoomEvent extends infer E ? (E extends RoomEvent ? Omit<E, "now"> : never) : never;

/** A board server without disk or sessions: the test says when something is committed, and who may write. */
export class TestServer {
  readOnly = false;
  /** Closes whoever comes with this code. */
  refuseWith: number | null = null;
  /** Commits at once. */
  autoCommit = true;
  disk: Uint8Array[] = [];
  uncommitted: Append[] = [];
  room: Room = createRoom([]);
  private sockets = new Map<string, WebSocket>();
  private server: WebSocketServer | null = null;
  private port = 0;
  private count = 0;
  private watchers = new Set<() => void>();

  /** Starts, or starts again at the same address with what was committed. */
  async start(): Promise<string> {
    this.uncommitted = [];
    this.room = createRoom(this.disk);
    const server = new WebSocketServer({ port: this.port, host: "127.0.0.1", perMessageDeflate: false });
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
    this.port = (server.address() as AddressInfo).port;
    server.on("connection", (socket, request) => this.accept(socket, request.url ?? ""));
    return `http://127.0.0.1:${this.port}`;
  }

  /** As `kill -9` does it: every line is cut, and what was not committed is gone. */
  async kill(): Promise<void> {
    for (const socket of this.sockets.values()) socket.terminate();
    this.sockets.clear();
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined));
    this.server = null;
  }

  commit(): void {
    const done = this.uncommitted.splice(0);
    this.disk.push(...done.map((entry) => entry.data));
    const last = done.at(-1);
    if (last !== undefined) this.tell({ type: "committed", seq: last.seq });
  }

  tell(event: Timeless): void {
    for (const effect of step(this.room, { ...event, now: performance.now() } as RoomEvent)) this.carryOut(effect);
    if (this.autoCommit && this.uncommitted.length > 0) this.commit();
    for (const watcher of [...this.watchers]) watcher();
  }

  /** Resolves as soon as something holds, looked at after everything that happens here. */
  async until(holds: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const watcher = () => {
        if (!holds()) return;
        this.watchers.delete(watcher);
        resolve();
      };
      this.watchers.add(watcher);
      watcher();
    });
  }

  /** How many marks wait for a commit. */
  get heldMarks(): number {
    return [...this.room.connections.values()].reduce((sum, conn) => sum + conn.held.length, 0);
  }

  private accept(socket: WebSocket, url: string): void {
    if (this.refuseWith !== null || url !== "/sync/board-1") {
      socket.close(this.refuseWith ?? CLOSE_CODES.notFound, "no");
      return;
    }
    const conn = `c${++this.count}`;
    this.sockets.set(conn, socket);
    socket.on("message", (data: Buffer) => this.tell({ type: "message", conn, data: new Uint8Array(data) }));
    socket.on("close", () => this.tell({ type: "close", conn }));
    this.tell({ type: "open", conn, person: "ana", readOnly: this.readOnly });
  }

  private carryOut(effect: RoomEffect): void {
    if (effect.type === "append") this.uncommitted.push(effect);
    else if (effect.type === "close") this.sockets.get(effect.conn)?.close(effect.code, effect.reason);
    else if (effect.type === "wake")
      setTimeout(() => this.tell({ type: "wake" }), Math.max(0, effect.at - performance.now()));
    else for (const conn of effect.to) for (const frame of effect.frames) this.sockets.get(conn)?.send(frame);
  }
}

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readSyncMessage } from "y-protocols/sync";
import * as Y from "yjs";
import type { Append, RoomEffect, RoomEvent } from "../events.ts";
import { TIMES } from "../limits.ts";
import { createRoom, type Room } from "../room.ts";
import { step } from "../step.ts";
import { mark, step1, update } from "./wire.ts";

/** A person with a stock Yjs document and the client side of the protocol, behind a line that may be slow or cut. */
interface Client {
  readonly person: string;
  readonly doc: Y.Doc;
  conn: string | null;
  up: Uint8Array[];
  down: Uint8Array[];
  version: number;
  /** Whether it answered a SyncStep1 on this connection: before, its offline edits are not sent, and it may not mark. */
  answered: boolean;
  /** The whole document as it was when a mark was sent, by connection and version. */
  readonly marked: Map<string, Uint8Array>;
}

/**
 * A room, its clients and its disk, driven one small step at a time. Breaks with an error as soon as an invariant
 * does: nothing is acknowledged before it is on disk, the document holds nothing pending, appends are in order.
 */
export class World {
  readonly clients: Client[];
  room: Room = createRoom([]);
  /** What is on disk, and what was handed to it but may be lost. */
  disk: Uint8Array[] = [];
  queue: Append[] = [];
  /** Whose each client id is, as the disk has it. */
  readonly owners = new Map<number, string>();
  /** Whether the disk holds what the room believes is committed, and nothing more. */
  private isExact = true;
  private wakeAt: number | null = null;
  /** Every state a client was told is saved. */
  readonly promised: Uint8Array[] = [];
  private now = 0;
  private connections = 0;

  constructor(people: number) {
    this.clients = Array.from({ length: people }, (_, i) => {
      const client: Client = {
        person: `p${i}`,
        doc: new Y.Doc(),
        conn: null,
        up: [],
        down: [],
        version: 0,
        answered: false,
        marked: new Map(),
      };
      client.doc.clientID = i + 1;
      client.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
        if (origin !== "server" && client.conn !== null) client.up.push(update(bytes));
      });
      return client;
    });
  }

  connect(client: Client): void {
    if (client.conn !== null) return;
    client.conn = `c${++this.connections}`;
    this.tell({ type: "open", conn: client.conn, person: client.person, readOnly: false, now: this.now });
    if (client.conn !== null) client.up.push(step1(Y.encodeStateVector(client.doc)));
  }

  /** The line goes down: what is under way in either direction is lost, and the room may hear of it or not yet. */
  cut(client: Client, noticed: boolean): void {
    const { conn } = client;
    this.hangUp(client);
    if (conn !== null && noticed) this.tell({ type: "close", conn, now: this.now });
  }

  mark(client: Client): void {
    if (client.conn === null || !client.answered) return;
    client.version += 1;
    client.marked.set(`${client.conn}/${client.version}`, Y.encodeStateAsUpdate(client.doc));
    client.up.push(mark(client.version));
  }

  deliverUp(client: Client): void {
    const data = client.up.shift();
    if (data !== undefined && client.conn !== null)
      this.tell({ type: "message", conn: client.conn, data, now: this.now });
  }

  deliverDown(client: Client): void {
    const data = client.down.shift();
    if (data === undefined) return;
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== 0) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    readSyncMessage(decoder, encoder, client.doc, "server");
    if (encoding.length(encoder) === 1) return;
    client.up.push(encoding.toUint8Array(encoder));
    client.answered = true;
  }

  commit(count: number): void {
    const done = this.queue.splice(0, count);
    this.write(done);
    const last = done.at(-1);
    if (last !== undefined) this.tell({ type: "committed", seq: last.seq, now: this.now });
  }

  /** The server is killed: the room and all that is not on disk are gone. */
  crash(): void {
    this.queue = [];
    for (const client of this.clients) this.hangUp(client);
    this.room = createRoom(this.disk, { seq: this.disk.length, owners: this.owners, now: this.now });
    this.isExact = true;
    this.wakeAt = null;
  }

  /** Everything on disk becomes one snapshot. */
  shorten(): void {
    if (!this.isExact) return;
    const doc = new Y.Doc();
    for (const entry of this.disk) Y.applyUpdate(doc, entry);
    this.disk = [Y.encodeStateAsUpdate(doc)];
    this.tell({ type: "shortened", snapshot: this.disk[0] as Uint8Array, seq: this.room.committed, now: this.now });
  }

  /** Time goes by. */
  wait(milliseconds: number): void {
    this.now += milliseconds;
    if (this.wakeAt !== null && this.now >= this.wakeAt) {
      this.wakeAt = null;
      this.tell({ type: "wake", now: this.now });
    }
    if (milliseconds >= 5000) this.tell({ type: "tick", now: this.now });
  }

  lag(client: Client): void {
    if (client.conn !== null) this.tell({ type: "lagging", conn: client.conn, now: this.now });
  }

  drain(client: Client): void {
    if (client.conn !== null) this.tell({ type: "drained", conn: client.conn, now: this.now });
  }

  /** The disk fails after it wrote some of what it had, and works again. */
  failDisk(written: number): void {
    this.write(this.queue.splice(0, written));
    this.queue = [];
    this.isExact = false;
    this.tell({ type: "store-failed", now: this.now });
    this.tell({ type: "store-recovered", now: this.now });
  }

  /** Lets everybody back in and everything arrive. */
  settle(): void {
    let rounds = 0;
    for (let busy = true; busy; ) {
      rounds += 1;
      if (rounds > 2000) throw new Error("It never comes to rest.");
      // Whoever holds what another lost in a crash is sent away until that one has brought it.
      for (const client of this.clients) this.connect(client);
      for (const client of this.clients) this.drain(client);
      this.wait(TIMES.window);
      busy = this.queue.length > 0 || this.clients.some((client) => client.up.length + client.down.length > 0);
      for (const client of this.clients) {
        this.deliverUp(client);
        this.deliverDown(client);
      }
      this.commit(this.queue.length);
    }
  }

  private hangUp(client: Client): void {
    client.conn = null;
    client.answered = false;
    client.up = [];
    client.down = [];
  }

  private write(entries: readonly Append[]): void {
    this.disk.push(...entries.map((entry) => entry.data));
    for (const { person, clients } of entries) {
      for (const id of clients) if (!this.owners.has(id)) this.owners.set(id, person);
    }
  }

  private tell(event: RoomEvent): void {
    this.now += 1;
    for (const effect of step(this.room, event)) this.carryOut(effect);
    const { pendingStructs, pendingDs } = this.room.doc.store;
    if (pendingStructs !== null || pendingDs !== null) throw new Error("The room's document holds something pending.");
  }

  private carryOut(effect: RoomEffect): void {
    if (effect.type === "append") {
      const last = this.queue.at(-1);
      if (last !== undefined && effect.seq !== last.seq + 1) throw new Error("An append came out of order.");
      this.queue.push(effect);
      return;
    }
    if (effect.type === "wake") {
      this.wakeAt = effect.at;
    } else if (effect.type === "close") {
      if (effect.code < 4500) throw new Error(`A sound client was closed: ${effect.reason}`);
      const client = this.clients.find(({ conn }) => conn === effect.conn);
      if (client) this.hangUp(client);
    } else {
      for (const client of this.clients) {
        if (client.conn !== null && effect.to.includes(client.conn)) this.deliver(client, effect.frames);
      }
    }
  }

  private deliver(client: Client, frames: readonly Uint8Array[]): void {
    client.down.push(...frames);
    for (const data of frames) if (data[0] === 102) this.checkPromise(client, data[2] ?? 0);
  }

  private checkPromise(client: Client, version: number): void {
    const saved = client.marked.get(`${client.conn}/${version}`);
    if (saved === undefined) throw new Error("A mark came back that was never sent on this connection.");
    if (!holds(this.disk, saved)) throw new Error("An edit was acknowledged before it was on disk.");
    this.promised.push(saved);
  }
}

/** Whether a log holds everything in a state, deletes included: then applying the state says nothing new. */
export function holds(log: readonly Uint8Array[], state: Uint8Array): boolean {
  const doc = new Y.Doc();
  for (const entry of log) Y.applyUpdate(doc, entry);
  let news = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  doc.on("update", () => {
    news = true;
  });
  Y.applyUpdate(doc, state);
  return !news && doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

import { get } from "node:http";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";
import { makeShapes } from "../boards/make-shapes.ts";
import { addShapes } from "../boards/our-model.ts";
import { quantile } from "../numbers.ts";
import { DIALECTS, type DialectName } from "./dialect.ts";
import { contentOf } from "./edits-check.ts";
import { join, type Member } from "./member.ts";
import { processorSeconds } from "./processor.ts";
import type { Seat } from "./raw-socket.ts";
import { untilQuiet } from "./schedule.ts";

/** Draws a board of some shapes in a room and leaves it there. */
export interface DrawJob {
  readonly kind: "draw";
  readonly dialect: DialectName;
  readonly seat: Seat;
  /** The board that a room begins with, where the server does not make it: base64. */
  readonly skeleton: string | null;
  readonly shapes: number;
}

/** Many come to that board at the same moment. */
export interface JoinJob {
  readonly kind: "join";
  readonly dialect: DialectName;
  readonly pid: number;
  readonly seats: readonly Seat[];
  /** All that is on the board, base64. */
  readonly board: string;
  /** As our own page joins: the packed snapshot first, then what it lacks over the socket. Our server alone has that. */
  readonly packed?: boolean;
}

/** Times in milliseconds from the moment at which all begin to connect. */
export type JoinNumbers = {
  readonly whole: number;
  readonly joiners: number;
  readonly first: number;
  readonly p50: number;
  readonly last: number;
  readonly processor: number;
  readonly processorEach: number;
  readonly bytesEach: number;
};

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

/** Gives all that is on the board then, base64. */
export async function runDraw(job: DrawJob): Promise<{ readonly board: string }> {
  const dialect = DIALECTS[job.dialect];
  const member = await join(dialect, job.seat);
  await member.synced;
  const doc = new Y.Doc();
  for (const update of member.before) Y.applyUpdate(doc, update);
  const had = Y.encodeStateVector(doc);
  if (job.skeleton !== null) Y.applyUpdate(doc, fromBase64(job.skeleton));
  addShapes(doc, makeShapes({ shapes: job.shapes, cards: true, seed: 6 }));
  member.send(dialect.sync(job.seat.room, 1, Y.encodeStateAsUpdate(doc, had)));
  // Another one who has it all proves that the server has.
  const board = Y.encodeStateAsUpdate(doc);
  const whole = contentOf([board]);
  for (;;) {
    const other = await join(dialect, job.seat);
    await other.synced;
    other.socket.destroy();
    if (Y.equalSnapshots(contentOf(other.before).snapshot, whole.snapshot)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // hocuspocus writes a document down two seconds after its last change.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  member.socket.destroy();
  return { board: Buffer.from(board).toString("base64") };
}

/** The packed snapshot of a board as it came. Unpacked once for all, because each joiner has a machine of their own. */
interface Snapshot {
  readonly update: Uint8Array;
  readonly vector: Uint8Array;
  readonly bytes: number;
}

let unpacked: { readonly packed: Buffer; readonly snapshot: Snapshot } | null = null;

async function fetchSnapshot({ address, room, headers }: Seat): Promise<Snapshot> {
  const url = new URL(`/api/boards/${room}/snapshot`, address.replace(/^ws/, "http"));
  const packed = await new Promise<Buffer>((resolve, reject) => {
    get(url, { headers: { ...headers, "accept-encoding": "gzip" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve(Buffer.concat(chunks)));
    }).once("error", reject);
  });
  if (!unpacked?.packed.equals(packed)) {
    const update = new Uint8Array(gunzipSync(packed));
    const vector = Y.encodeStateVectorFromUpdate(update);
    unpacked = { packed, snapshot: { update, vector, bytes: packed.length } };
  }
  return unpacked.snapshot;
}

/** When a member had the whole board, or null. */
function wholeAt(
  { socket }: Member,
  dialect: (typeof DIALECTS)[DialectName],
  whole: Y.Snapshot,
  snapshot: Snapshot | null,
): number | null {
  const updates: Uint8Array[] = snapshot ? [snapshot.update] : [];
  let missing = new Map(whole.sv);
  let had: number | null = null;
  socket.replay((message, at) => {
    const heard = dialect.hear(message);
    if (heard.type !== "update" && heard.type !== "step2") return;
    updates.push(heard.bytes);
    if (heard.bytes.length <= 2 && !snapshot) return;
    const { to } = Y.parseUpdateMeta(heard.bytes);
    missing = new Map([...missing].filter(([client, clock]) => (to.get(client) ?? 0) < clock));
    had = at;
  });
  const isWhole = (missing.size === 0 || snapshot !== null) && Y.equalSnapshots(contentOf(updates).snapshot, whole);
  return isWhole ? had : null;
}

export async function runJoin(job: JoinJob): Promise<JoinNumbers> {
  const dialect = DIALECTS[job.dialect];
  const board = fromBase64(job.board);
  const whole = contentOf([board]).snapshot;
  const before = processorSeconds(job.pid);
  const start = performance.now();
  const joined = await Promise.all(
    job.seats.map(async (seat) => {
      const snapshot = job.packed ? await fetchSnapshot(seat) : null;
      return { snapshot, member: await join(dialect, seat, true, snapshot?.vector) };
    }),
  );
  const members = joined.map(({ member }) => member);
  const received = () => members.reduce((sum, { socket }) => sum + socket.received, 0);
  const enough = job.packed ? 0 : board.length * 0.9 * members.length;
  while (received() < enough && performance.now() - start < 90_000)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await untilQuiet(received, 700, 30_000);
  const processor = processorSeconds(job.pid) - before;
  const times: number[] = [];
  for (const { member, snapshot } of joined) {
    const at = wholeAt(member, dialect, whole, snapshot);
    if (at !== null) times.push(at - start);
    member.socket.destroy();
  }
  return {
    whole: times.length,
    joiners: members.length,
    first: quantile(times, 0),
    p50: quantile(times, 0.5),
    last: quantile(times, 1),
    processor,
    processorEach: (processor * 1000) / members.length,
    bytesEach: (received() + joined.reduce((sum, { snapshot }) => sum + (snapshot?.bytes ?? 0), 0)) / members.length,
  };
}

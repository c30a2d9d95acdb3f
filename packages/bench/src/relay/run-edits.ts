import { createRandom } from "@openchair/board/testing/random";
import { quantile } from "../numbers.ts";
import { DIALECTS, type DialectName } from "./dialect.ts";
import { type RoomScript, writeScripts } from "./edits.ts";
import { countDifferent, readArrivals } from "./edits-check.ts";
import { join, type Member, untilAllHave } from "./member.ts";
import { processorMeter } from "./processor.ts";
import type { Seat } from "./raw-socket.ts";
import { evenly, keepTo, untilQuiet } from "./schedule.ts";
import { clientFrame } from "./ws-frames.ts";

/** Some rooms in which some write while all listen. */
export interface EditsJob {
  readonly kind: "edits";
  readonly dialect: DialectName;
  /** The server's process. */
  readonly pid: number;
  readonly rooms: readonly (readonly Seat[])[];
  /** The first so many of each room write. */
  readonly writers: number;
  /** Edits of each writer. */
  readonly perSecond: number;
  /** Seconds before those that count, and those. */
  readonly warmUp: number;
  readonly seconds: number;
  /** Each edit is followed by the question whether it is kept. */
  readonly marks: boolean;
  readonly syncs: boolean;
}

/** All times in milliseconds, but for `processor` (seconds). Of the seconds that count, unless it says otherwise. */
export type EditsNumbers = {
  readonly edits: number;
  readonly bytesPerEdit: number;
  /** Pairs of an edit and another one in its room: that should have come, that came (warm-up included). */
  readonly pairs: number;
  readonly arrived: number;
  /** Members whose board is not the whole one at the end. */
  readonly different: number;
  /** Connections that ended meanwhile. */
  readonly ended: number;
  readonly processor: number;
  readonly microsecondsPerDelivery: number;
  readonly share: number;
  readonly p50: number;
  readonly p99: number;
  readonly framesPerSecond: number;
  readonly ackP50: number;
  readonly ackP99: number;
  /** Edits never acknowledged, warm-up included. */
  readonly unacknowledged: number;
  /** How late the generator was in sending (p99), and how much of its own core it used. */
  readonly lateness: number;
  readonly generatorShare: number;
};

interface Room {
  readonly script: RoomScript;
  readonly members: readonly Member[];
}

async function openRoom(job: EditsJob, seats: readonly Seat[], seed: number): Promise<Room> {
  const dialect = DIALECTS[job.dialect];
  const script = writeScripts(job.writers, Math.round(job.perSecond * (job.warmUp + job.seconds)), seed);
  const members = await Promise.all(seats.map((seat) => join(dialect, seat)));
  if (job.syncs) await Promise.all(members.map(({ synced }) => synced));
  const [first, ...others] = members;
  first?.send(dialect.sync(first.seat.room, 2, script.base));
  await untilAllHave(others, script.base, script.baseClient);
  return { script, members };
}

export async function runEdits(job: EditsJob): Promise<EditsNumbers> {
  const dialect = DIALECTS[job.dialect];
  const random = createRandom(4);
  const rooms: Room[] = [];
  for (const [at, seats] of job.rooms.entries()) rooms.push(await openRoom(job, seats, at + 1));
  const members = rooms.flatMap((room) => room.members);
  for (const { socket } of members) socket.record();

  const { writers } = job;
  const frames = rooms.map(({ script, members: inRoom }) =>
    script.scripts.map(({ updates }, writer) =>
      updates.map((update, nth) => {
        const room = inRoom[writer]?.seat.room ?? "";
        const mark = job.marks ? dialect.mark(nth) : null;
        const edit = clientFrame(dialect.sync(room, 2, update));
        return mark ? Buffer.concat([edit, clientFrame(mark)]) : edit;
      }),
    ),
  );
  const sentAt = frames.map((room) => room.map((edits) => new Float64Array(edits.length)));
  const plan = evenly(rooms.length * writers, job.perSecond, job.warmUp + job.seconds, random);
  const firstThatCounts = Math.round(job.perSecond * job.warmUp);
  const isEarly = (nth: number) => nth < firstThatCounts;
  const meter = processorMeter(job.pid);
  const late = await keepTo(
    plan.map(({ person, nth, at }) => {
      const room = Math.floor(person / writers);
      const writer = person % writers;
      const socket = rooms[room]?.members[writer]?.socket;
      const frame = frames[room]?.[writer]?.[nth] ?? Buffer.alloc(0);
      const times = sentAt[room]?.[writer] ?? new Float64Array(0);
      return {
        at,
        run: (now) => {
          if (at >= job.warmUp * 1000) meter.begin(now);
          times[nth] = performance.now();
          socket?.write(frame);
        },
      };
    }),
  );
  const { sendingTime, own } = meter.sent();
  await untilQuiet(() => members.reduce((sum, { socket }) => sum + socket.received, 0), 700, 30_000);
  const processor = meter.server();
  const ended = members.filter(({ socket }) => socket.ended !== null).length;

  const waits: number[] = [];
  const ackWaits: number[] = [];
  let arrived = 0;
  let acks = 0;
  let frameCount = 0;
  let different = 0;
  for (const [at, { script, members: inRoom }] of rooms.entries()) {
    const received = inRoom.map((member, who) =>
      readArrivals(
        member,
        dialect,
        script,
        (writer, nth, time) => {
          if (writer === who) return;
          arrived += 1;
          if (!isEarly(nth)) waits.push(time - (sentAt[at]?.[writer]?.[nth] ?? Number.NaN));
        },
        (nth, time) => {
          acks += 1;
          if (!isEarly(nth)) ackWaits.push(time - (sentAt[at]?.[who]?.[nth] ?? Number.NaN));
        },
      ),
    );
    frameCount += received.reduce((sum, { frames: count }) => sum + count, 0);
    different += countDifferent(inRoom, received, script);
  }
  for (const { socket } of members) socket.destroy();
  const listeners = (job.rooms[0]?.length ?? 1) - 1;
  const bytes = rooms.flatMap(({ script }) =>
    script.scripts.flatMap(({ updates }) => updates.map(({ length }) => length)),
  );
  const counted = plan.filter(({ nth }) => !isEarly(nth)).length;
  return {
    edits: plan.length,
    bytesPerEdit: bytes.reduce((sum, length) => sum + length, 0) / bytes.length,
    pairs: plan.length * listeners,
    arrived,
    different,
    ended,
    processor,
    microsecondsPerDelivery: (processor * 1e6) / (counted * listeners),
    share: (processor * 1000) / sendingTime,
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    framesPerSecond: frameCount / (job.warmUp + job.seconds),
    ackP50: quantile(ackWaits, 0.5),
    ackP99: quantile(ackWaits, 0.99),
    unacknowledged: plan.length - acks,
    lateness: quantile(late, 0.99),
    generatorShare: (own.user + own.system) / 1000 / sendingTime,
  };
}

import { createRandom } from "@openchair/board/testing/random";
import { quantile } from "../numbers.ts";
import { DIALECTS, type DialectName } from "./dialect.ts";
import { join } from "./member.ts";
import { presenceUpdate, readPresence } from "./presence-frames.ts";
import { processorMeter } from "./processor.ts";
import type { Seat } from "./raw-socket.ts";
import { evenly, keepTo, untilQuiet } from "./schedule.ts";
import { clientFrame } from "./ws-frames.ts";

/** People in one room who move their cursors. They do not repeat what they hear, as stock clients do. */
export interface CursorsJob {
  readonly kind: "cursors";
  readonly dialect: DialectName;
  readonly pid: number;
  readonly seats: readonly Seat[];
  readonly perSecond: number;
  readonly warmUp: number;
  readonly seconds: number;
  readonly syncs: boolean;
}

export type CursorsNumbers = {
  /** Pairs of two people of whom one has the other's last cursor at the end, and how many there should be. */
  readonly last: number;
  readonly pairs: number;
  /** Of all cursor moves, the share that others have got: the rest was overtaken by a newer one. */
  readonly seen: number;
  readonly ended: number;
  readonly processor: number;
  readonly share: number;
  readonly microsecondsPerDelivery: number;
  readonly p50: number;
  readonly p99: number;
  readonly framesPerSecond: number;
  readonly lateness: number;
  readonly generatorShare: number;
};

export async function runCursors(job: CursorsJob): Promise<CursorsNumbers> {
  const dialect = DIALECTS[job.dialect];
  const random = createRandom(5);
  const members = await Promise.all(job.seats.map((seat) => join(dialect, seat)));
  if (job.syncs) await Promise.all(members.map(({ synced }) => synced));
  for (const { socket } of members) socket.record();
  const ids = members.map(() => Math.floor(Math.random() * 2 ** 32));
  const whoIs = new Map(ids.map((id, at) => [id, at]));
  const plan = evenly(members.length, job.perSecond, job.warmUp + job.seconds, random);
  const moves = Math.round(job.perSecond * (job.warmUp + job.seconds));
  const firstThatCounts = Math.round(job.perSecond * job.warmUp);
  const sentAt = members.map(() => new Float64Array(moves));
  const meter = processorMeter(job.pid);
  const late = await keepTo(
    plan.map(({ person, nth, at }) => {
      const member = members[person];
      const place = () => Math.round(random() * 400_000) / 100;
      const user = { id: `person-${person}`, name: `Person ${person}`, color: "#3B4CC0" };
      const state = JSON.stringify({ user, cursor: { x: place(), y: place() }, selected: [] });
      const update = presenceUpdate({ clientId: ids[person] ?? 0, clock: nth + 1, state });
      const frame = clientFrame(dialect.presence(member?.seat.room ?? "", update));
      const times = sentAt[person] ?? new Float64Array(0);
      return {
        at,
        run: (now) => {
          if (at >= job.warmUp * 1000) meter.begin(now);
          times[nth] = performance.now();
          member?.socket.write(frame);
        },
      };
    }),
  );
  const { sendingTime, own } = meter.sent();
  await untilQuiet(() => members.reduce((sum, { socket }) => sum + socket.received, 0), 700, 20_000);
  const processor = meter.server();
  const ended = members.filter(({ socket }) => socket.ended !== null).length;

  const waits: number[] = [];
  let frames = 0;
  let seen = 0;
  let last = 0;
  for (const [who, { socket }] of members.entries()) {
    const newest = new Uint32Array(members.length);
    socket.replay((message, at) => {
      frames += 1;
      const heard = dialect.hear(message);
      if (heard.type !== "presence") return;
      for (const { clientId, clock } of readPresence(heard.bytes)) {
        const other = whoIs.get(clientId);
        if (other === undefined || other === who || clock <= (newest[other] ?? 0)) continue;
        newest[other] = clock;
        seen += 1;
        if (clock > firstThatCounts) waits.push(at - (sentAt[other]?.[clock - 1] ?? Number.NaN));
      }
    });
    last += newest.filter((clock, other) => other !== who && clock === moves).length;
    socket.destroy();
  }
  const others = members.length - 1;
  const counted = (moves - firstThatCounts) * members.length;
  return {
    last,
    pairs: members.length * others,
    seen: seen / (plan.length * others),
    ended,
    processor,
    share: (processor * 1000) / sendingTime,
    microsecondsPerDelivery: (processor * 1e6) / (counted * others),
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    framesPerSecond: frames / (job.warmUp + job.seconds),
    lateness: quantile(late, 0.99),
    generatorShare: (own.user + own.system) / 1000 / sendingTime,
  };
}

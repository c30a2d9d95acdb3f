import { DIALECTS, type DialectName } from "./dialect.ts";
import { join } from "./member.ts";
import { residentBytes } from "./processor.ts";
import type { Seat } from "./raw-socket.ts";

/** Rooms in which people only are. */
export interface HoldJob {
  readonly kind: "hold";
  readonly dialect: DialectName;
  readonly pid: number;
  readonly rooms: readonly (readonly Seat[])[];
  /** The board that a room begins with, where the server does not make it: base64. */
  readonly skeleton: string | null;
  readonly syncs: boolean;
}

/** Resident memory of the server in bytes: with nobody there but one room, with one socket in each room, with all. */
export type HoldNumbers = {
  readonly before: number;
  readonly withOne: number;
  readonly withAll: number;
  readonly ended: number;
};

/** Connections that are made at the same time. */
const AT_ONCE = 20;

/** What a server has just let go of is given back to the system a while later: the least of some seconds counts. */
async function settled(pid: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let nth = 0; nth < 6; nth++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    least = Math.min(least, residentBytes(pid));
  }
  return least;
}

export async function runHold(job: HoldJob): Promise<HoldNumbers> {
  const dialect = DIALECTS[job.dialect];
  const sockets: Awaited<ReturnType<typeof join>>[] = [];
  async function open(seats: readonly Seat[], withSkeleton: boolean): Promise<void> {
    for (let from = 0; from < seats.length; from += AT_ONCE) {
      const joined = await Promise.all(seats.slice(from, from + AT_ONCE).map((seat) => join(dialect, seat)));
      if (job.syncs) await Promise.all(joined.map(({ synced }) => synced));
      for (const member of joined) {
        if (withSkeleton && job.skeleton !== null) {
          member.send(dialect.sync(member.seat.room, 2, Buffer.from(job.skeleton, "base64")));
        }
        sockets.push(member);
      }
    }
  }
  const [warm = [], ...rooms] = job.rooms;
  await open(warm, true);
  const before = await settled(job.pid);
  await open(
    rooms.flatMap(([first]) => (first ? [first] : [])),
    true,
  );
  const withOne = await settled(job.pid);
  await open(
    rooms.flatMap(([, ...others]) => others),
    false,
  );
  const withAll = await settled(job.pid);
  const ended = sockets.filter(({ socket }) => socket.ended !== null).length;
  for (const { socket } of sockets) socket.destroy();
  return { before, withOne, withAll, ended };
}

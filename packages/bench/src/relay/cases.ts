import { createBoard } from "@openchair/board";
import { generate } from "./child.ts";
import type { Line, Numbers } from "./compare.ts";
import type { CursorsNumbers } from "./run-cursors.ts";
import type { EditsNumbers } from "./run-edits.ts";
import type { HoldNumbers } from "./run-hold.ts";
import type { JoinNumbers } from "./run-join.ts";
import type { ServerKind, UpServer } from "./servers.ts";

/** How long to measure, in seconds. */
export interface Length {
  readonly warmUp: number;
  readonly seconds: number;
}

export interface Case {
  readonly name: string;
  readonly title: string;
  /** What was done and what was checked. */
  readonly about: string;
  /** Why the numbers are as they are, where that needs saying. */
  readonly why?: string;
  readonly lines: readonly Line[];
  /** Whether this server can do what is measured. */
  readonly fits: (kind: ServerKind) => boolean;
  measure(kind: ServerKind, length: Length): Promise<Numbers>;
}

const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const micro = (value: number) => `${value.toFixed(2)} µs`;
const percent = (value: number) => `${(value * 100).toFixed(value > 0.999 && value < 1 ? 2 : 0)} %`;
const count = (value: number) => Math.round(value).toLocaleString("en");
const kilo = (value: number) => `${(value / 1000).toFixed(1)} kB`;

async function withServer<Result>(kind: ServerKind, work: (server: UpServer) => Promise<Result>): Promise<Result> {
  const server = await kind.start();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

const CPU_GOAL = { hocuspocus: 0.45, "y-websocket": 0.4 } as const;
const NOT_ABOVE = { hocuspocus: 1, "y-websocket": 1 } as const;

const fanOutLines: readonly Line[] = [
  {
    label: "Processor time per delivered edit",
    key: "microsecondsPerDelivery",
    show: micro,
    compared: true,
    goals: CPU_GOAL,
  },
  { label: "Share of one core", key: "share", show: percent },
  { label: "Sent to received, p50", key: "p50", show: ms },
  { label: "Sent to received, p99", key: "p99", show: ms, compared: true, goals: NOT_ABOVE },
  { label: "Frames a second to all clients", key: "framesPerSecond", show: count },
  { label: "Arrived at everybody", key: "arrivedShare", show: percent },
  { label: "Boards that differ at the end", key: "different", show: count },
  { label: "Generator: late in sending, p99", key: "lateness", show: ms },
  { label: "Generator: share of its core", key: "generatorShare", show: percent },
];

interface Crowd {
  readonly rooms: number;
  readonly sockets: number;
  readonly writers: number;
  readonly perSecond: number;
}

const edits = (kind: ServerKind, { rooms, sockets, writers, perSecond }: Crowd, length: Length, marks = false) =>
  withServer(kind, async (server) => {
    const job = { kind: "edits", dialect: kind.dialect, pid: server.pid, syncs: kind.syncs } as const;
    const seats = await server.rooms(rooms, sockets);
    const numbers = await generate<EditsNumbers>({ ...job, rooms: seats, writers, perSecond, marks, ...length });
    return { ...numbers, arrivedShare: numbers.arrived / numbers.pairs };
  });

const fanOut = (name: string, title: string, about: string, why: string, crowd: Crowd): Case => ({
  name,
  title,
  about,
  why,
  lines: fanOutLines,
  fits: () => true,
  measure: (kind, length) => edits(kind, crowd, length),
});

const cursors: Case = {
  name: "d",
  title: "50 cursors",
  about:
    "50 people in one room move their cursors 20 times a second each; none repeats what others sent, as stock clients do. A newer place may take " +
    "the place of an older one on the way. Checked: everybody has everybody's last place at the end. Goal: at most a fifth of either peer's processor time.",
  why: "Places go out thirty times a second: as often as they are drawn, and no sooner. So the p99 is one such wait.",
  lines: [
    {
      label: "Processor time per cursor move and other person",
      key: "microsecondsPerDelivery",
      show: micro,
      compared: true,
      goals: { hocuspocus: 0.2, "y-websocket": 0.2 },
    },
    { label: "Share of one core", key: "share", show: percent },
    { label: "Sent to received, p50", key: "p50", show: ms },
    { label: "Sent to received, p99", key: "p99", show: ms, compared: true, goals: NOT_ABOVE },
    { label: "Frames a second to all clients", key: "framesPerSecond", show: count },
    { label: "Moves that others got", key: "seen", show: percent },
    { label: "Last places that arrived", key: "arrivedShare", show: percent },
    { label: "Generator: late in sending, p99", key: "lateness", show: ms },
  ],
  fits: () => true,
  measure: (kind, length) =>
    withServer(kind, async (server) => {
      const [seats = []] = await server.rooms(1, 50);
      const job = { kind: "cursors", dialect: kind.dialect, pid: server.pid, syncs: kind.syncs } as const;
      const numbers = await generate<CursorsNumbers>({ ...job, seats, perSecond: 20, ...length });
      return { ...numbers, arrivedShare: numbers.last / numbers.pairs };
    }),
};

/** The board that a room begins with, where the server does not make it. */
const skeletonFor = (kind: ServerKind) => (kind.seeds ? null : Buffer.from(createBoard()).toString("base64"));

const SHAPES = 5000;
const JOINERS = 100;

const joinStorm: Case = {
  name: "join",
  title: `${JOINERS} people join a board of ${SHAPES.toLocaleString("en")} shapes at once`,
  about:
    "A board of our own model, as a busy session leaves it (cards, boxes, texts, strokes, arrows), drawn over a socket. Then the server is stopped and " +
    "started again, one person joins, and then a hundred at the same moment, connecting and signing in included. Checked for each joiner: what they got is the whole " +
    "board, deletes included. Goal: the last of the hundred has it at least ten times sooner than with either peer.",
  why:
    "Most of what is left is moving 160 MB through one machine: the server is at work for 2 ms a person. Our own page asks for the packed snapshot first, a sixth of " +
    "the bytes: slower here, where bytes cost nothing, and faster on any real line.",
  lines: [
    { label: "First one after a restart", key: "alone", show: ms, compared: true },
    {
      label: "The last of the hundred has it all",
      key: "last",
      show: ms,
      compared: true,
      goals: { hocuspocus: 0.1, "y-websocket": 0.1 },
    },
    {
      label: "The last, as our own page joins: packed snapshot first",
      key: "packedLast",
      show: ms,
    },
    { label: "Half of them have it all", key: "p50", show: ms },
    { label: "Server's processor time each", key: "processorEach", show: ms, compared: true },
    { label: "Bytes to each", key: "bytesEach", show: kilo },
    { label: "Bytes to each, as our own page joins", key: "packedBytes", show: kilo },
    { label: "Who have the whole board", key: "whole", show: count },
    { label: "Who have it, as our own page joins", key: "packedWhole", show: count },
  ],
  fits: (kind) => kind.syncs,
  measure: (kind) =>
    withServer(kind, async (server) => {
      const [seats = []] = await server.rooms(1, JOINERS);
      const [seat] = seats;
      if (!seat) throw new Error("There is no seat to draw from.");
      const draw = { kind: "draw", dialect: kind.dialect, seat, skeleton: skeletonFor(kind), shapes: SHAPES } as const;
      const { board } = await generate<{ board: string }>(draw);
      const { pid, moved } = await server.again();
      const job = { kind: "join", dialect: kind.dialect, pid, board } as const;
      const alone = await generate<JoinNumbers>({ ...job, seats: [moved(seat)] });
      const storm = await generate<JoinNumbers>({ ...job, seats: seats.map(moved) });
      // The peers have one way in only.
      const packed =
        kind.name === "ours" ? await generate<JoinNumbers>({ ...job, seats: seats.map(moved), packed: true }) : storm;
      return {
        ...storm,
        alone: alone.last,
        packedLast: packed.last,
        packedWhole: packed.whole,
        packedBytes: packed.bytesEach,
      };
    }),
};

const ROOMS = 300;

const memory: Case = {
  name: "memory",
  title: "Memory of rooms in which nothing happens",
  about:
    `Resident memory of the server's process, before and after ${ROOMS} rooms with a new board each are opened by one person, and after two more came to each. ` +
    "What a process has let go of is given back late, so small differences say little.",
  lines: [
    { label: "Per room with three people", key: "room", show: kilo, compared: true },
    { label: "Per further person", key: "socket", show: kilo, compared: true },
    { label: "The server with one room", key: "before", show: (value) => `${(value / 1e6).toFixed(0)} MB` },
  ],
  fits: () => true,
  measure: (kind) =>
    withServer(kind, async (server) => {
      const rooms = await server.rooms(ROOMS + 1, 3);
      const skeleton = kind.syncs ? skeletonFor(kind) : null;
      const job = { kind: "hold", dialect: kind.dialect, pid: server.pid, syncs: kind.syncs } as const;
      const numbers = await generate<HoldNumbers>({ ...job, rooms, skeleton });
      const { before, withOne, withAll } = numbers;
      return { ...numbers, room: (withAll - before) / ROOMS, socket: (withAll - withOne) / (2 * ROOMS) };
    }),
};

/** Writers and edits a second of each, for each number of edits a second. */
const PACES = { 100: [10, 10], 600: [20, 30], 1800: [60, 30] } as const;

const acknowledgement: Case = {
  name: "ack",
  title: "How soon an edit is acknowledged",
  about:
    "One room in which everybody writes: 10 people, then 20, then 60. Ours sends its mark (102) back once everything before is committed to disk; each edit is " +
    "followed by one. hocuspocus sends its SyncStatus for each update once it is in memory, which a crash takes away. y-websocket-server acknowledges nothing. " +
    "Checked: each edit is acknowledged and reaches everybody. Goal: ours at 600 edits a second within 50 ms (p99).",
  lines: Object.keys(PACES).flatMap((pace): Line[] => [
    { label: `${pace}/s, p50`, key: `p50at${pace}`, show: ms, compared: true },
    {
      label: `${pace}/s, p99`,
      key: `p99at${pace}`,
      show: ms,
      compared: true,
      ...(pace === "600" ? { atMost: 50 } : {}),
    },
    { label: `${pace}/s, not acknowledged`, key: `openAt${pace}`, show: count },
    { label: `${pace}/s, boards that differ at the end`, key: `differentAt${pace}`, show: count },
  ]),
  fits: (kind) => kind.acknowledges,
  async measure(kind, length) {
    const all: Record<string, number> = {};
    for (const [pace, [writers, perSecond]] of Object.entries(PACES)) {
      const numbers = await edits(kind, { rooms: 1, sockets: writers, writers, perSecond }, length, true);
      all[`p50at${pace}`] = numbers.ackP50;
      all[`p99at${pace}`] = numbers.ackP99;
      all[`openAt${pace}`] = numbers.unacknowledged;
      all[`differentAt${pace}`] = numbers.different;
    }
    return all;
  },
};

const CHECKED =
  "Checked: each edit came to each other person of its room, and all boards are equal at the end, deletes included.";

export const CASES: readonly Case[] = [
  fanOut(
    "a",
    "One room, 80 people, 600 edits a second",
    `20 people write 30 edits a second each, 60 more look on. ${CHECKED} Goal: at most 0.45 of hocuspocus' processor time and 0.4 of y-websocket-server's, and no slower (p99).`,
    "An edit of ours waits up to 10 ms for others, so that there are fewer writes: that is the processor time, and it is also why ours cannot be the first to arrive.",
    { rooms: 1, sockets: 80, writers: 20, perSecond: 30 },
  ),
  fanOut(
    "b",
    "One room, 80 people, 1,800 edits a second",
    `60 people write 30 edits a second each, 20 more look on. ${CHECKED} The same goals. Whoever cannot keep up has half a minute to deliver the rest.`,
    "The more there is to say, the more goes out in one piece.",
    { rooms: 1, sockets: 80, writers: 60, perSecond: 30 },
  ),
  fanOut(
    "c",
    "100 rooms of 5 people, 10,000 edits a second",
    `Everybody writes 20 edits a second. ${CHECKED} The same goals.`,
    "With five people in a room there is little to put together. A server that only hands on what comes (bare broadcast) spends half of hocuspocus' time already, before " +
      "checking, keeping and merging anything; ours hands out less often while it is this busy, and keeps every edit on disk.",
    { rooms: 100, sockets: 5, writers: 5, perSecond: 20 },
  ),
  cursors,
  joinStorm,
  memory,
  acknowledgement,
];

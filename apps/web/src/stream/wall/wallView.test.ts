import { VOICES, type Voice } from "@openchair/formats";
import type { WallSession } from "@openchair/programme";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countOf,
  FIGURES,
  GROUPS,
  groupSessions,
  LOOKS,
  missingVoices,
  readView,
  SORTS,
  sharesOfAll,
  shortestTime,
  shownSessions,
  type WallView,
  writeView,
} from "./wallView.ts";

const session = (id: string, change: Partial<WallSession> = {}): WallSession => ({
  id,
  boardId: `b${id}`,
  title: `Session ${id}`,
  minutes: 60,
  expected: null,
  format: null,
  startsAt: null,
  room: null,
  createdAt: "2027-01-01T10:00:00Z",
  state: "shaping",
  changedSincePublished: false,
  concerns: 0,
  signed: [],
  shares: null,
  voices: VOICES.map((voice) => ({ voice, presence: "here", changedAt: null, days: null, colour: null, late: false })),
  planned: 60,
  checklist: null,
  segments: 3,
  ideas: 2,
  questions: 0,
  looks: { forCurators: 0, forTeam: 0 },
  freeze: null,
  changedAt: null,
  picture: null,
  ...change,
});

const without = (voice: Voice, presence: "invited" | "missing" = "missing") =>
  session("0").voices.map((one) => (one.voice === voice ? { ...one, presence } : one));
const withDays = (...days: number[]) =>
  session("0").voices.map((one, at) => {
    const left = days[at] ?? 99;
    return { ...one, days: left, colour: left < 28 ? ("red" as const) : ("green" as const) };
  });

const view = (change: Partial<WallView> = {}): WallView => ({ ...readView({}), ...change });
const shown = (sessions: WallSession[], change: Partial<WallView> = {}) =>
  shownSessions(sessions, view(change), "en").map(({ id }) => id);

describe("how somebody looks at the wall", () => {
  it("is in the address, as far as it is not as usual", () => {
    expect(writeView(view())).toEqual({});
    const changed = view({ only: "over", find: "hope", sort: "start", group: "room", look: "table" });
    expect(writeView(changed)).toEqual({ only: "over", find: "hope", sort: "start", group: "room", look: "table" });
    expect(readView(writeView(changed))).toEqual(changed);
  });

  it("is as usual where an address makes no sense", () => {
    expect(readView({ only: "x", sort: "best", group: "people", look: "" })).toEqual(view());
    expect(readView({ find: 12 as unknown as string }).find).toBe("12");
  });
});

describe("the figures", () => {
  it("count paused, a voice missing (also one that is only invited), over the slot, and signed by all three", () => {
    const sessions = [
      session("1", { state: "paused" }),
      session("2", { voices: without("lived-experience", "invited") }),
      session("3", { planned: 75 }),
      session("4", { state: "ready", signed: [...VOICES] }),
      session("5", { planned: null }),
    ];
    expect(FIGURES.map((figure) => countOf(figure, sessions))).toEqual([1, 1, 1, 1]);
    expect(shown(sessions, { only: "over" })).toEqual(["3"]);
    expect(shown(sessions, { only: "missing" })).toEqual(["2"]);
  });
});

describe("order", () => {
  it("puts first what needs a curator", () => {
    const sessions = [
      session("published", { state: "published" }),
      session("ready", { state: "ready", voices: without("professional") }),
      session("fine"),
      session("over", { planned: 90 }),
      session("voice", { voices: without("professional") }),
      session("look", { looks: { forCurators: 1, forTeam: 0 } }),
      session("paused", { state: "paused" }),
    ];
    expect(shown(sessions)).toEqual(["paused", "look", "voice", "over", "fine", "ready", "published"]);
    const short = [session("a", { voices: withDays(10) }), session("b", { voices: withDays(5) }), session("c")];
    expect(shown(short)).toEqual(["b", "a", "c"]);
  });

  it("can be by title, start, last change or time to shape; what has none comes last", () => {
    const sessions = [
      session("1", { title: "Ten 10", startsAt: "2027-05-14T10:30", changedAt: "2027-01-02T00:00:00Z" }),
      session("2", { title: "élan", voices: withDays(9) }),
      session("3", { title: "Ten 9", startsAt: "2027-05-14T09:00", changedAt: "2027-01-03T00:00:00Z" }),
    ];
    expect(shown(sessions, { sort: "title" })).toEqual(["2", "3", "1"]);
    expect(shown(sessions, { sort: "start" })).toEqual(["3", "1", "2"]);
    expect(shown(sessions, { sort: "changed" })).toEqual(["3", "1", "2"]);
    expect(shown(sessions, { sort: "time" })[0]).toBe("2");
  });

  it("finds words in titles and rooms, without marks and in any order", () => {
    const sessions = [session("1", { title: "Élan vital", room: "Hall 4" }), session("2")];
    expect(shown(sessions, { find: "hall elan" })).toEqual(["1"]);
    expect(shown(sessions, { find: "  " })).toHaveLength(2);
    expect(shown(sessions, { find: "nothing" })).toEqual([]);
  });

  it("loses no session and shows none twice, whatever the view", () => {
    const anySession = fc.record({
      state: fc.constantFrom("shaping", "paused", "ready", "published"),
      startsAt: fc.constantFrom(null, "2027-05-14T10:30", "2027-05-15T10:30"),
      room: fc.constantFrom(null, "A", "B"),
      voices: fc.constantFrom(...VOICES.map((voice) => without(voice)), session("0").voices),
    });
    fc.assert(
      fc.property(
        fc.array(anySession, { maxLength: 12 }),
        fc.constantFrom(...SORTS),
        fc.constantFrom(...GROUPS),
        (changes, sort, group) => {
          const sessions = changes.map((change, at) => session(String(at), change as Partial<WallSession>));
          const sorted = shownSessions(sessions, view({ sort }), "da");
          expect(sorted.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(sessions);
          const grouped = groupSessions(sorted, group, "da");
          expect(grouped.flatMap((one) => one.sessions).length).toBe(sessions.length);
          expect(new Set(grouped.map(({ key }) => key)).size).toBe(grouped.length);
        },
      ),
    );
  });
});

describe("groups", () => {
  const keys = (sessions: WallSession[], group: (typeof GROUPS)[number]) =>
    groupSessions(sessions, group, "en").map(({ key }) => key);

  it("come in an order that makes sense", () => {
    expect(keys([session("1", { state: "ready" }), session("2", { state: "paused" }), session("3")], "state")).toEqual([
      "paused",
      "shaping",
      "ready",
    ]);
    expect(keys([session("1"), session("2", { startsAt: "2027-05-15T09:00" })], "day")).toEqual(["2027-05-15", ""]);
    expect(keys([session("1", { room: "10" }), session("2", { room: "9" }), session("3")], "room")).toEqual([
      "9",
      "10",
      "",
    ]);
    const voices = [session("1"), session("2", { voices: without("professional") })];
    expect(keys(voices, "voice")).toEqual(["professional", ""]);
    expect(keys(voices, "none")).toEqual([""]);
    expect(keys([], "none")).toEqual([]);
    expect(LOOKS).toEqual(["tiles", "table"]);
  });
});

describe("time to shape", () => {
  it("is that of the voice that has the least, and says whose it is", () => {
    expect(shortestTime(session("1"))).toBeNull();
    expect(shortestTime(session("1", { voices: withDays(50, 20, 20) }))).toEqual({
      days: 20,
      colour: "red",
      voices: ["emerging-leader", "lived-experience"],
    });
    expect(missingVoices(session("1", { voices: without("professional") }))).toEqual(["professional"]);
  });
});

describe("voices over all boards", () => {
  const shared = (id: string, professional: number, emerging: number) =>
    session(id, {
      shares: { professional, "emerging-leader": emerging, "lived-experience": 100 - professional - emerging },
    });

  it("count each board the same, leave out those without shares, and make 100", () => {
    expect(sharesOfAll([])).toBeNull();
    expect(sharesOfAll([session("none")])).toBeNull();
    expect(sharesOfAll([shared("a", 100, 0), session("none"), shared("b", 0, 100), shared("c", 0, 0)])).toEqual({
      shares: { professional: 34, "emerging-leader": 33, "lived-experience": 33 },
      boards: 3,
    });
    expect(sharesOfAll([shared("a", 50, 30), shared("b", 20, 40)])).toEqual({
      shares: { professional: 35, "emerging-leader": 35, "lived-experience": 30 },
      boards: 2,
    });
  });
});

import { describe, expect, it } from "vitest";
import type { VoiceTime } from "./milestones.ts";
import { type WallRow, wallSchema, wallSession } from "./wall.ts";

const FACTS = { minutes: 60, expected: null, format: null };

const row = (change: Partial<WallRow> = {}): WallRow => ({
  session: {
    id: "1",
    boardId: "b",
    title: "Leading",
    minutes: 60,
    expected: null,
    format: null,
    startsAt: null,
    room: null,
    createdAt: "2027-01-01T10:00:00Z",
    publishedHash: null,
  },
  digest: {
    planned: 45,
    kinds: { idea: 3, segment: 4, question: 1 },
    hash: "h",
    facts: FACTS,
    threads: {},
    checklist: { version: 1, done: [] },
  },
  picture: "p1",
  seats: [],
  left: [],
  invited: [],
  changes: [],
  openConcerns: 0,
  signatures: [],
  looks: { forCurators: 0, forTeam: 0 },
  ...change,
});

const voiceOf = (one: WallRow, voice: string) => wallSession(one, [], null).voices.find((v) => v.voice === voice);

describe("a session on the wall", () => {
  it("says which voices are here, invited, or missing: as co-chairs, not as helpers", () => {
    const one = row({
      seats: [
        { personId: "ana", seat: "co-chair", voices: ["professional"] },
        { personId: "ben", seat: "contributor", voices: ["emerging-leader"] },
      ],
      invited: [["lived-experience", "professional"]],
    });
    expect(wallSession(one, [], null).voices.map(({ presence }) => presence)).toEqual(["here", "missing", "invited"]);
  });

  it("says when each voice last changed something, whoever of that voice it was", () => {
    const one = row({
      seats: [
        { personId: "ana", seat: "co-chair", voices: ["professional", "emerging-leader"] },
        { personId: "ben", seat: "contributor", voices: ["professional"] },
      ],
      left: [{ personId: "cas", voices: ["lived-experience"] }],
      changes: [
        { personId: "ana", at: "2027-01-02T10:00:00Z" },
        { personId: "ben", at: "2027-01-03T10:00:00Z" },
        { personId: "cas", at: "2027-01-01T10:00:00Z" },
        { personId: "curator", at: "2027-01-04T10:00:00Z" },
      ],
    });
    expect(voiceOf(one, "professional")?.changedAt).toBe("2027-01-03T10:00:00Z");
    expect(voiceOf(one, "emerging-leader")?.changedAt).toBe("2027-01-02T10:00:00Z");
    expect(voiceOf(one, "lived-experience")).toMatchObject({ changedAt: "2027-01-01T10:00:00Z", presence: "missing" });
    expect(wallSession(one, [], null).changedAt).toBe("2027-01-04T10:00:00Z");
  });

  it("stands where its concerns and signatures put it", () => {
    const all = { voices: ["professional", "emerging-leader", "lived-experience"] as const, hash: "h" };
    expect(wallSession(row({ signatures: [all] }), [], null)).toMatchObject({ state: "ready" });
    expect(wallSession(row({ signatures: [all], openConcerns: 1 }), [], null)).toMatchObject({ state: "paused" });
    expect(wallSession(row({ signatures: [{ ...all, hash: "old" }] }), [], null)).toMatchObject({
      state: "shaping",
      signed: [],
    });
    const session = { ...row().session, minutes: 45 };
    expect(wallSession(row({ signatures: [all], session }), [], null)).toMatchObject({ state: "shaping", signed: [] });
    expect(wallSession(row({ signatures: [all], digest: null }), [], null)).toMatchObject({
      signed: [],
      planned: null,
    });
  });

  it("brings in the days of shaping, and fits the schema of the API", () => {
    const times: VoiceTime[] = [{ voice: "lived-experience", joinedOn: null, days: 12, colour: "red", late: true }];
    const session = wallSession(row(), times, "2027-03-01");
    expect(session.voices[2]).toMatchObject({ days: 12, colour: "red", late: true });
    expect(session.voices[0]).toMatchObject({ days: null, colour: null, late: false });
    expect(wallSchema.parse({ today: "2027-02-17", freeze: null, sessions: [session] }).sessions[0]).toEqual(session);
  });
});

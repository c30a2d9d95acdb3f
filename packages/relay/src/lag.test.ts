import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { BUDGETS, LIMITS, TIMES } from "./limits.ts";
import { titled, titleOf, updatesOf } from "./testing/edits.ts";
import { Stage } from "./testing/stage.ts";
import { mark, payloadOf, presence, update } from "./testing/wire.ts";

describe("one who reads slowly", () => {
  function lagging() {
    const stage = new Stage();
    stage.join("anna");
    stage.join("slow");
    stage.do({ type: "lagging", conn: "slow" });
    return stage;
  }

  test("[R30] is sent answers alone, then what they missed in one piece, and goes on", () => {
    const stage = lagging();
    const updates = updatesOf((doc) => {
      for (const title of ["Hope", "Care", "Time"]) doc.getMap("meta").set("title", title);
    });
    for (const bytes of updates) expect(stage.hear("anna", update(bytes))).toEqual([expect.stringMatching(/^append/)]);
    expect(stage.hear("anna", presence({ client: 9, clock: 1, state: {} }))).toEqual([]);
    expect(stage.hear("slow", mark(1))).toEqual(["→ slow: mark 1"]);
    const sent = stage.sends({ type: "drained", conn: "slow" });
    expect(sent.map(({ conn }) => conn)).toEqual(["slow", "slow"]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, payloadOf(sent[0]?.data as Uint8Array));
    expect(titleOf(doc)).toBe("Time");
    expect(stage.hear("anna", update(titled("Now")))).toContain("→ slow: update");
  });

  test("[R30] comes back after ten seconds, or when what they missed is in a snapshot", () => {
    const stage = lagging();
    stage.now += TIMES.lag - 1000;
    expect(stage.says({ type: "tick" })).toEqual([]);
    stage.now += 1000;
    expect(stage.says({ type: "tick" })).toEqual(["✕ slow 4508"]);

    const shortened = lagging();
    shortened.hear("anna", update(titled("Hope")));
    shortened.do({ type: "shortened", snapshot: Y.encodeStateAsUpdate(shortened.doc), seq: 1 });
    expect(shortened.says({ type: "drained", conn: "slow" })).toEqual(["✕ slow 4508"]);
  });

  test("[R30] somebody who is not behind, or not there, is not caught up", () => {
    const stage = new Stage();
    stage.join("anna");
    expect(stage.says({ type: "drained", conn: "anna" })).toEqual([]);
    expect(stage.says({ type: "lagging", conn: "nobody" })).toEqual([]);
  });
});

describe("budgets", () => {
  test("[R29] who sends too many messages, or too much, is stopped; the others go on", () => {
    const stage = new Stage();
    stage.pace = 0;
    stage.join("anna");
    stage.join("bo");
    // One was used to join.
    for (let i = 1; i < BUDGETS.connectionMessages.burst; i++) expect(stage.hear("anna", mark(1))).toHaveLength(1);
    expect(stage.hear("anna", mark(1))).toEqual(["✕ anna 4529"]);
    expect(stage.hear("bo", mark(1))).toEqual(["→ bo: mark 1"]);
    stage.join("cai");
    const known = titled("x".repeat(LIMITS.updateBytes / 2));
    let said: string[] = [];
    for (let i = 0; i < 30 && said[0] !== "✕ cai 4529"; i++) said = stage.hear("cai", update(known));
    expect(said).toEqual(["✕ cai 4529"]);
  });

  test("[R29] a person may have a board open twenty times", () => {
    const stage = new Stage();
    const open = (conn: string, person: string) => stage.says({ type: "open", conn, person, readOnly: false });
    for (let i = 0; i < LIMITS.connectionsPerPerson; i++) expect(open(`a${i}`, "anna")).toEqual([]);
    expect(open("more", "anna")).toEqual(["✕ more 4529"]);
    expect(open("bo", "bo")).toEqual([]);
    stage.do({ type: "close", conn: "a3" });
    expect(open("again", "anna")).toEqual([]);
  });
});

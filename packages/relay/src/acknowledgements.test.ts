import { describe, expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { titled } from "./testing/edits.ts";
import { Stage } from "./testing/stage.ts";
import { frame, mark, update } from "./testing/wire.ts";

describe("acknowledgement", () => {
  test("[R14] at once when nothing is outstanding", () => {
    const stage = new Stage([titled("Hope")]);
    stage.join("anna");
    expect(stage.hear("anna", mark(7))).toEqual(["→ anna: mark 7"]);
  });

  test("[R14] not before what was appended before it is on disk, whoever wrote it", () => {
    const stage = new Stage();
    stage.disk = "slow";
    stage.join("anna");
    stage.join("bo");
    stage.hear("bo", update(titled("Hope")));
    stage.hear("anna", update(titled("Care")));
    expect(stage.hear("anna", mark(1))).toEqual([]);
    expect(stage.says({ type: "committed", seq: 1 })).toEqual([]);
    stage.hear("bo", update(titled("Time")));
    expect(stage.says({ type: "committed", seq: 2 })[0]).toBe("→ anna: mark 1");
  });

  test("[R14] marks come back in order and byte for byte, even when the network buffer is used again", () => {
    const stage = new Stage();
    stage.disk = "slow";
    stage.join("anna");
    stage.hear("anna", update(titled("Hope")));
    const sent = frame(102, Uint8Array.of(1, 2, 3, 255));
    const buffer = sent.slice();
    stage.do({ type: "message", conn: "anna", data: buffer });
    buffer.fill(0);
    stage.hear("anna", update(titled("Care")));
    stage.hear("anna", mark(2));
    const answers = stage.sends({ type: "committed", seq: 2 });
    expect(answers.map(({ data }) => data)).toEqual([sent, mark(2)]);
  });

  test("[R15] a mark after a refused write is never echoed", () => {
    const stage = new Stage();
    stage.join("odd", true);
    expect(stage.hear("odd", mark(0))).toEqual(["→ odd: mark 0"]);
    stage.hear("odd", update(titled("Mine")));
    expect(stage.hear("odd", mark(1))).toEqual([]);
    expect(stage.says({ type: "committed", seq: 9 })).toEqual([]);
  });

  test("[R16] too many marks in waiting close the connection", () => {
    const stage = new Stage();
    stage.disk = "slow";
    stage.join("anna");
    stage.hear("anna", update(titled("Hope")));
    for (let i = 0; i < LIMITS.heldMarks; i++) expect(stage.hear("anna", mark(i))).toEqual([]);
    expect(stage.hear("anna", mark(9))).toEqual(["✕ anna 4529"]);
  });
});

describe("the disk", () => {
  test("[R17] when it fails nobody is told that something is saved, and everybody is sent away to try again", () => {
    const stage = new Stage();
    stage.disk = "slow";
    stage.join("anna");
    stage.join("bo");
    stage.hear("anna", update(titled("Hope")));
    stage.hear("anna", mark(1));
    expect(stage.says({ type: "store-failed" })).toEqual(["✕ anna 4503", "✕ bo 4503"]);
    expect(stage.says({ type: "committed", seq: 1 })).toEqual([]);
    expect(stage.says({ type: "open", conn: "cai", person: "cai", readOnly: false })).toEqual(["✕ cai 4503"]);
    expect(stage.hear("cai", update(titled("Care")))).toEqual([]);
  });

  test("[R18] when it works again what was not committed is appended once more", () => {
    const stage = new Stage();
    stage.disk = "slow";
    stage.join("anna");
    stage.hear("anna", update(titled("Hope")));
    stage.hear("anna", update(titled("Care")));
    stage.do({ type: "committed", seq: 1 });
    stage.do({ type: "store-failed" });
    expect(stage.says({ type: "server-update", data: titled("Time") })).toEqual([]);
    expect(stage.says({ type: "store-recovered" })).toEqual(["append 4 by anna", "append 5 by server"]);
    stage.join("anna");
    expect(stage.hear("anna", mark(2))).toEqual([]);
    expect(stage.says({ type: "committed", seq: 5 })).toContain("→ anna: mark 2");
  });
});

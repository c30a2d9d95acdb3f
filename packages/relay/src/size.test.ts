import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LIMITS } from "./limits.ts";
import { updatesOf } from "./testing/edits.ts";
import { Stage } from "./testing/stage.ts";
import { step2, update } from "./testing/wire.ts";

const MIB = 1024 * 1024;
/** A change that writes `bytes` into one place of a board. */
const filling = (stage: Stage, key: string, bytes: number) =>
  updatesOf(
    (doc) => doc.getMap("meta").set(key, new Uint8Array(bytes)),
    Y.encodeStateAsUpdate(stage.doc),
  )[0] as Uint8Array;

/** A board that almost nothing fits on any more. */
function almostFull(): Stage {
  const stage = new Stage();
  stage.join("anna");
  for (let n = 0; n < LIMITS.boardBytes / MIB; n++) stage.hear("anna", update(filling(stage, `k${n}`, MIB - 100)));
  return stage;
}

describe("size", () => {
  test("[R25] what a board has no room for is not applied, and the sender is told for good", () => {
    const stage = almostFull();
    stage.join("bo");
    const before = Y.encodeStateVector(stage.doc);
    expect(stage.hear("bo", update(filling(stage, "more", 2000)))).toEqual(["✕ bo 4413"]);
    stage.join("chris");
    expect(stage.hear("chris", step2(filling(stage, "more", 2000)))).toEqual(["✕ chris 4413"]);
    expect(Y.encodeStateVector(stage.doc)).toEqual(before);
  });

  test("[R25] a full board can be read, and made smaller; then it takes in more", () => {
    const stage = almostFull();
    stage.join("bo");
    const [less] = updatesOf((doc) => doc.getMap("meta").delete("k0"), Y.encodeStateAsUpdate(stage.doc));
    expect(stage.hear("bo", update(less as Uint8Array))).toEqual([expect.stringMatching(/^append/), "→ anna: update"]);
    expect(stage.hear("bo", update(filling(stage, "more", 2000)))[0]).toMatch(/^append/);
  });

  test("[R25] what was overwritten does not count", () => {
    const stage = new Stage();
    stage.join("anna");
    for (let n = 0; n < 12; n++) expect(stage.hear("anna", update(filling(stage, "same", MIB - 100)))).toHaveLength(1);
  });

  test("[R25] a board that is too big already opens, and takes deletes alone", () => {
    const [big] = updatesOf((doc) => doc.getMap("meta").set("k", new Uint8Array(LIMITS.boardBytes)));
    const stage = new Stage([big as Uint8Array]);
    stage.join("anna");
    const [less] = updatesOf((doc) => doc.getMap("meta").delete("k"), big);
    expect(stage.hear("anna", update(less as Uint8Array))).toEqual([expect.stringMatching(/^append/)]);
    expect(stage.hear("anna", update(filling(stage, "k", 10)))).toEqual([expect.stringMatching(/^append/)]);
  });
});

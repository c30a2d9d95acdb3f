import { describe, expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { LIMITS, TIMES } from "./limits.ts";
import { Stage } from "./testing/stage.ts";
import { describeFrame, frame, presence, shownIn } from "./testing/wire.ts";

const here = { name: "here" };
const show = (client: number, clock: number, state: object | null = here) => presence({ client, clock, state });

describe("presence", () => {
  test("[R20] goes once to everybody else", () => {
    const stage = new Stage();
    for (const person of ["anna", "bo", "cai"]) stage.join(person);
    expect(stage.hear("anna", show(1, 1))).toEqual(["→ bo: presence 1@1", "→ cai: presence 1@1"]);
  });

  test("[R19] an old clock, or somebody else's client, is ignored without a word", () => {
    const stage = new Stage();
    stage.join("anna");
    stage.join("bo");
    stage.hear("anna", show(1, 5));
    expect(stage.hear("anna", show(1, 5))).toEqual([]);
    expect(stage.hear("anna", show(1, 4))).toEqual([]);
    expect(stage.hear("bo", show(1, 9, { name: "forged" }))).toEqual([]);
    expect(stage.hear("bo", show(1, 9, null))).toEqual([]);
    expect(stage.hear("anna", show(1, 6))).toEqual(["→ bo: presence 1@6"]);
  });

  test("[R34] nobody can be here, point or lead in the name of somebody else", () => {
    const stage = new Stage();
    for (const person of ["anna", "bo"]) stage.join(person);
    const lead = (id: unknown) => ({ user: { id, name: "Bo" }, guide: { n: 1, kind: "follow" } });
    for (const [at, id] of ["bo", "", 7, null, ["anna"]].entries()) {
      expect(stage.hear("anna", show(1, at + 1, lead(id)))).toEqual([]);
    }
    expect(stage.hear("anna", show(1, 9, lead("anna")))).toEqual(["→ bo: presence 1@9"]);
    // What stood before stays; a state that names nobody is as good as any other.
    expect(stage.hear("anna", show(1, 10, lead("bo")))).toEqual([]);
    expect(stage.hear("bo", show(2, 1, { user: null }))).toEqual(["→ anna: presence 2@1"]);
    expect(stage.hear("bo", show(2, 2, { user: "Bo" }))).toEqual(["→ anna: presence 2@2"]);
  });

  test("[R19] a stock client that repeats what it hears causes no traffic", () => {
    const stage = new Stage();
    for (const person of ["anna", "bo", "cai"]) stage.join(person);
    for (const { conn, data } of stage.sends({ type: "message", conn: "anna", data: show(1, 1) })) {
      expect(stage.hear(conn, data)).toEqual([]);
    }
  });

  test("[R19] the same person may take their client over on a new connection", () => {
    const stage = new Stage();
    stage.join("bo");
    stage.do({ type: "open", conn: "anna-1", person: "anna", readOnly: false });
    stage.hear("anna-1", show(1, 1));
    stage.do({ type: "open", conn: "anna-2", person: "anna", readOnly: false });
    expect(stage.hear("anna-2", show(1, 2))).toContain("→ bo: presence 1@2");
    // The dead connection ends at last; Anna is still here.
    expect(stage.says({ type: "close", conn: "anna-1" })).toEqual([]);
  });

  test("[R19] 'gone' with the same clock counts, as y-protocols sends it", () => {
    const stage = new Stage();
    stage.join("anna");
    stage.join("bo");
    stage.hear("anna", show(1, 3));
    expect(stage.hear("anna", show(1, 3, null))).toEqual(["→ bo: presence 1@3 gone"]);
    expect(stage.says({ type: "close", conn: "anna" })).toEqual([]);
  });

  test("[R21] too heavy a state is ignored, too heavy a message closes, and so does a damaged one", () => {
    const stage = new Stage();
    for (const person of ["anna", "bo", "cai", "dee", "eve"]) stage.join(person);
    expect(stage.hear("anna", show(1, 1, { x: "x".repeat(LIMITS.presenceStateBytes) }))).toEqual([]);
    expect(stage.hear("anna", show(1, 2)).length).toBe(4);
    const heavy = Array.from({ length: 20 }, (_, i) => ({ client: i, clock: 1, state: { x: "x".repeat(4000) } }));
    expect(stage.hear("anna", presence(...heavy))[0]).toBe("✕ anna 4413");
    expect(stage.hear("bo", frame(1, frame(1, 2, 1, "{oops")))[0]).toBe("✕ bo 4400");
    expect(stage.hear("cai", frame(1, frame(1, 3, 1, "7")))[0]).toBe("✕ cai 4400");
    expect(stage.hear("dee", frame(1, frame(5, 3, 1)))[0]).toBe("✕ dee 4400");
  });

  test("[R21] a connection speaks for 16 clients at most", () => {
    const stage = new Stage();
    stage.join("anna");
    stage.join("bo");
    const many = Array.from({ length: 40 }, (_, client) => ({ client, clock: 1, state: here }));
    const [sent] = stage.sends({ type: "message", conn: "anna", data: presence(...many) });
    expect(sent && shownIn(sent.data).length).toBe(LIMITS.presenceIds);
  });

  test("[R22] a newcomer is told who is here, in frames that a stock client may repeat", () => {
    const stage = new Stage();
    for (let i = 0; i < 40; i++) {
      stage.join(`person-${i}`);
      stage.hear(`person-${i}`, show(i, 1, { x: "x".repeat(3000) }));
    }
    const frames = stage.sends({ type: "open", conn: "new", person: "new", readOnly: true }).map(({ data }) => data);
    expect(frames.flatMap(shownIn).length).toBe(40);
    for (const data of frames) {
      expect(data.length).toBeLessThanOrEqual(LIMITS.presenceFrameBytes);
      expect(stage.hear("new", data)).toEqual([]);
    }
  });

  test("[R22] a query is answered, even when nobody is here", () => {
    const stage = new Stage();
    stage.join("anna");
    expect(stage.hear("anna", frame(3))).toEqual(["→ anna: heartbeat"]);
    stage.join("bo");
    stage.hear("bo", show(2, 1));
    expect(stage.hear("anna", frame(3))).toEqual(["→ anna: presence 2@1"]);
  });

  test("[R23] who leaves is told gone with the next clock, and forgotten after a minute", () => {
    const stage = new Stage();
    stage.join("anna");
    stage.join("bo");
    stage.hear("anna", show(1, 4));
    expect(stage.says({ type: "close", conn: "anna" })).toEqual(["→ bo: presence 1@5 gone"]);
    expect(stage.hear("bo", show(1, 9))).toEqual([]);
    stage.now += TIMES.rememberGone;
    stage.do({ type: "tick" });
    expect(stage.room.presence.size).toBe(0);
  });

  test("[R23] a client that reconnects with an old clock is seen again at once", () => {
    const stage = new Stage();
    stage.join("bo");
    const awareness = new Awareness(new Y.Doc());
    const said: Uint8Array[] = [];
    const speak = () => frame(1, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    awareness.on("update", () => said.push(speak()));
    awareness.setLocalState(here);
    stage.join("anna");
    stage.hear("anna", speak());
    stage.do({ type: "close", conn: "anna" });
    stage.do({ type: "open", conn: "anna-again", person: "anna", readOnly: false });
    const [answer] = stage.sends({ type: "message", conn: "anna-again", data: speak() });
    said.length = 0;
    if (answer) applyAwarenessUpdate(awareness, answer.data.subarray(2), "server");
    expect(said.length).toBe(1);
    expect(stage.hear("anna-again", said[0] as Uint8Array)).toEqual([
      expect.stringMatching(/^→ bo: presence \d+@\d+$/),
    ]);
    awareness.destroy();
  });

  test("[R24] silence gets a heartbeat, before a stock client hangs up", () => {
    const stage = new Stage();
    stage.pace = 0;
    stage.join("anna");
    stage.now += TIMES.heartbeat - 1;
    expect(stage.says({ type: "tick" })).toEqual([]);
    stage.now += 1;
    const [sent] = stage.sends({ type: "tick" });
    expect(sent && [...sent.data]).toEqual([1, 1, 0]);
    expect(sent && describeFrame(sent.data)).toBe("heartbeat");
    stage.now += 5000;
    expect(stage.says({ type: "tick" })).toEqual([]);
  });
});

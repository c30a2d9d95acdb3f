import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LIMITS, TIMES } from "./limits.ts";
import { titled, titleOf, updatesOf } from "./testing/edits.ts";
import { Stage } from "./testing/stage.ts";
import { mark, payloadOf, presence, step1, step2, update } from "./testing/wire.ts";

/** A stage where time stands still between events, and people whose client ids are known already. */
function crowd(...people: string[]) {
  const owners = new Map(people.map((person, i) => [i + 1, person]));
  const stage = new Stage([], owners);
  for (const person of people) stage.join(person);
  stage.pace = 0;
  stage.now += 1000;
  const docs = new Map(
    people.map((person, i) => {
      const doc = new Y.Doc();
      doc.clientID = i + 1;
      return [person, doc];
    }),
  );
  /** One change of a person, as a message. */
  const change = (person: string, text = person): Uint8Array => {
    const doc = docs.get(person) as Y.Doc;
    let bytes = new Uint8Array();
    doc.once("update", (made: Uint8Array) => {
      bytes = made.slice();
    });
    doc.getText(person).insert(0, text);
    return update(bytes);
  };
  return { stage, change };
}

describe("changes on their way", () => {
  test("[R27] the first goes out at once, what follows together at the end of the window", () => {
    const { stage, change } = crowd("anna", "bo", "cai");
    expect(stage.hear("anna", change("anna"))).toEqual(["append 1 by anna", "→ bo: update", "→ cai: update"]);
    const effects = stage.do({ type: "message", conn: "anna", data: change("anna") });
    expect(effects).toContainEqual({ type: "wake", at: stage.now + TIMES.window });
    expect(stage.hear("bo", change("bo"))).toEqual(["append 3 by bo"]);
    expect(stage.wait(TIMES.window - 1)).toEqual([]);
    const said = stage.wait(1);
    // Two wrote: both hear both.
    expect(said.filter((line) => line === "→ cai: update")).toHaveLength(2);
    expect(said.filter((line) => line === "→ anna: update")).toHaveLength(2);
    // After a pause the next goes out at once again.
    stage.now += TIMES.window;
    expect(stage.hear("anna", change("anna"))).toContain("→ cai: update");
  });

  test("[R5] the sole author of what goes out together does not get it back", () => {
    const { stage, change } = crowd("anna", "bo");
    stage.hear("anna", change("anna"));
    stage.hear("anna", change("anna"));
    stage.hear("anna", change("anna"));
    expect(stage.wait(TIMES.window)).toEqual(["→ bo: update", "→ bo: update"]);
  });

  test("[R27] when many read, what goes out together is one update", () => {
    const people = Array.from({ length: 17 }, (_, i) => `p${i}`);
    const { stage, change } = crowd(...people);
    stage.hear("p0", change("p0"));
    for (const person of people) stage.hear(person, change(person, `${person}!`));
    stage.now += TIMES.window;
    const sends = stage.do({ type: "wake" }).flatMap((effect) => (effect.type === "send" ? [effect] : []));
    expect(sends.map(({ to, frames }) => [to.length, frames.length])).toEqual([[17, 1]]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stage.doc, Y.encodeStateVector(doc)));
    const reader = new Y.Doc();
    for (const data of stage.room.history.all()) Y.applyUpdate(reader, data);
    const heard = new Y.Doc();
    Y.applyUpdate(heard, payloadOf(sends[0]?.frames[0] as Uint8Array));
    expect(heard.getText("p16").toString()).toBe("p16!");
    expect(Y.encodeStateVector(reader)).toEqual(Y.encodeStateVector(doc));
  });

  test("[R27] a large share does not wait", () => {
    const { stage, change } = crowd("anna", "bo");
    stage.hear("anna", change("anna"));
    expect(stage.hear("anna", change("anna", "x".repeat(LIMITS.windowBytes)))).toContain("→ bo: update");
  });

  test("[R4] a newcomer within the window gets all of it once", () => {
    const { stage, change } = crowd("anna", "bo");
    stage.hear("anna", change("anna", "one "));
    stage.hear("anna", change("anna", "two "));
    stage.do({ type: "open", conn: "cai", person: "cai", readOnly: true });
    const sent = stage.sends({ type: "message", conn: "cai", data: step1() });
    const doc = new Y.Doc();
    for (const { conn, data } of sent) if (conn === "cai") Y.applyUpdate(doc, payloadOf(data));
    expect(doc.getText("anna").toString()).toBe("two one ");
    expect(stage.wait(TIMES.window)).toEqual([]);
  });

  test("[R4] newcomers get the same, before and after the log is shortened", () => {
    const { stage, change } = crowd("anna");
    const texts = ["one ", "two ", "three "];
    for (const [i, text] of texts.entries()) {
      stage.hear("anna", change("anna", text));
      if (i === 1) stage.do({ type: "shortened", snapshot: Y.encodeStateAsUpdate(stage.doc), seq: 2 });
      for (const attempt of ["first", "second"]) {
        const conn = `${attempt} ${i}`;
        stage.do({ type: "open", conn, person: "bo", readOnly: true });
        const doc = new Y.Doc();
        for (const { data } of stage.sends({ type: "message", conn, data: step1() }))
          Y.applyUpdate(doc, payloadOf(data));
        expect(doc.getText("anna").toString()).toBe(
          texts
            .slice(0, i + 1)
            .toReversed()
            .join(""),
        );
      }
    }
  });

  test("[R20] presence goes out thirty times a second at most, the newest of each", () => {
    const { stage } = crowd("anna", "bo", "cai");
    const show = (client: number, clock: number) => presence({ client, clock, state: { clock } });
    expect(stage.hear("anna", show(1, 1))).toEqual(["→ bo: presence 1@1", "→ cai: presence 1@1"]);
    for (let clock = 2; clock < 9; clock++) expect(stage.hear("anna", show(1, clock))).toEqual([]);
    expect(stage.hear("bo", show(2, 1))).toEqual([]);
    expect(stage.wait(TIMES.presenceWindow - 1)).toEqual([]);
    expect(stage.wait(1)).toEqual(["anna", "bo", "cai"].map((conn) => `→ ${conn}: presence 1@8, 2@1`));
  });

  test("[R31] what is kept to be fast is let go of after a minute without use, and comes back", () => {
    const stage = new Stage([titled("Hope")]);
    const { doc } = stage;
    stage.now += TIMES.rest;
    stage.do({ type: "tick" });
    expect(stage.doc).not.toBe(doc);
    expect(titleOf(stage.doc)).toBe("Hope");
  });
});

describe("whose a client id is", () => {
  const forged = (base: Uint8Array, client: number) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, base);
    doc.clientID = client;
    const bytes: Uint8Array[] = [];
    doc.on("update", (made: Uint8Array) => bytes.push(made));
    doc.getMap("meta").set("title", "Forged");
    return bytes[0] as Uint8Array;
  };

  test("[R28] is written down with the first change, and nothing goes out before that is on disk", () => {
    const stage = new Stage();
    stage.disk = "slow";
    stage.join("anna");
    stage.join("bo");
    const [first, second] = updatesOf((doc) => {
      doc.clientID = 7;
      doc.getMap("meta").set("title", "Hope");
      doc.getMap("meta").set("title", "Care");
    });
    const effects = stage.do({ type: "message", conn: "anna", data: update(first as Uint8Array) });
    expect(effects).toEqual([{ type: "append", seq: 1, person: "anna", data: first, clients: [7] }]);
    expect(stage.do({ type: "message", conn: "anna", data: update(second as Uint8Array) })).toMatchObject([
      { type: "append", clients: [] },
    ]);
    // Neither to those who are there nor to those who come.
    stage.do({ type: "open", conn: "cai", person: "cai", readOnly: true });
    expect(stage.hear("cai", step1())).toEqual([]);
    expect(stage.says({ type: "committed", seq: 1 })).toEqual([
      "→ bo: update",
      "→ bo: update",
      "→ cai: update",
      "→ cai: update",
      "→ cai: step2",
    ]);
  });

  test("[R32] of a SyncStep2 what belongs to others is left out, and asked for again once they may have brought it", () => {
    const stage = new Stage([], new Map([[7, "anna"]]));
    const [first, second] = updatesOf((doc) => {
      doc.clientID = 7;
      doc.getText("t").insert(0, "Anna's ");
      doc.getText("t").insert(0, "And ");
    }) as [Uint8Array, Uint8Array];
    const bos = new Y.Doc();
    bos.clientID = 8;
    for (const bytes of [first, second]) Y.applyUpdate(bos, bytes);
    bos.getMap("meta").set("title", "Bo's");
    bos.getText("t").insert(4, "then ");
    stage.join("bo");
    // Bo's title stands by itself; Bo's words lean on Anna's.
    expect(stage.hear("bo", step2(Y.encodeStateAsUpdate(bos)))).toEqual(["append 1 by bo"]);
    expect([titleOf(stage.doc), stage.doc.getText("t").toString()]).toEqual(["Bo's", ""]);
    expect(stage.hear("bo", mark(1))).toEqual([]);
    expect(stage.says({ type: "tick" })).toEqual(["→ bo: step1"]);
    expect(stage.hear("bo", step2(Y.encodeStateAsUpdate(bos)))).toEqual([]);
    stage.join("anna");
    const said = stage.hear("anna", step2(Y.mergeUpdates([first, second])));
    expect(said).toEqual(["append 2 by anna", "→ bo: step1", "→ bo: update"]);
    expect(stage.hear("bo", step2(Y.encodeStateAsUpdate(bos)))).toEqual([
      "append 3 by bo",
      "→ anna: update",
      "→ bo: mark 1",
    ]);
    expect(stage.doc.getText("t").toString()).toBe("And then Anna's ");
    expect(stage.says({ type: "tick" })).toEqual([]);
  });

  test("[R32] who holds nothing of others any more is not asked again", () => {
    const stage = new Stage([], new Map([[7, "anna"]]));
    const [annas] = updatesOf((doc) => {
      doc.clientID = 7;
      doc.getText("t").insert(0, "Anna's");
    }) as [Uint8Array];
    stage.join("anna");
    stage.join("bo");
    expect(stage.hear("bo", step2(annas))).toEqual([]);
    expect(stage.says({ type: "tick" })).toEqual(["→ bo: step1"]);
    stage.hear("anna", update(annas));
    expect(stage.hear("bo", step2(annas))).toEqual([]);
    expect(stage.says({ type: "tick" })).toEqual([]);
  });

  test("[R28] new changes under somebody else's id are not taken, whichever way they come", () => {
    const stage = new Stage([], new Map([[7, "anna"]]));
    stage.join("anna");
    const [bytes] = updatesOf((doc) => {
      doc.clientID = 7;
      doc.getMap("meta").set("title", "Hope");
    });
    stage.hear("anna", update(bytes as Uint8Array));
    const bad = forged(bytes as Uint8Array, 7);
    stage.join("mallory");
    expect(stage.hear("mallory", update(bad))).toEqual(["✕ mallory 4409"]);
    stage.join("mallory");
    expect(stage.hear("mallory", step2(bad))).toEqual([]);
    expect(titleOf(stage.doc)).toBe("Hope");
    // What everybody knows anybody may send again.
    stage.join("bo");
    expect(stage.hear("bo", update(bytes as Uint8Array))).toEqual([]);
    // And it is kept: the same after the board was loaded anew.
    stage.join("anna-2");
    expect(stage.hear("anna", update(bad))).toContain("append 2 by anna");
  });
});

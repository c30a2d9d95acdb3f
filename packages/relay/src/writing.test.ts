import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LIMITS } from "./limits.ts";
import { titled, titleOf, updatesOf } from "./testing/edits.ts";
import { Stage } from "./testing/stage.ts";
import { describeFrame, mark, payloadOf, step1, step2, update } from "./testing/wire.ts";

describe("reading", () => {
  test("[R4] a newcomer gets what they lack, and is asked for what we lack", () => {
    const stage = new Stage([titled("Hope")]);
    stage.do({ type: "open", conn: "anna", person: "anna", readOnly: false });
    const sent = stage.sends({ type: "message", conn: "anna", data: step1() });
    expect(sent.map(({ data }) => describeFrame(data))).toEqual(["update", "step2", "step1"]);
    const doc = new Y.Doc();
    if (sent[0]) Y.applyUpdate(doc, payloadOf(sent[0].data));
    expect(titleOf(doc)).toBe("Hope");
  });

  test("[R4] who has everything but a delete gets the delete", () => {
    const stage = new Stage([titled("Hope")]);
    const before = Y.encodeStateVector(stage.doc);
    const [deletion] = updatesOf((doc) => doc.getMap("meta").delete("title"), Y.encodeStateAsUpdate(stage.doc));
    stage.do({ type: "server-update", data: deletion as Uint8Array });
    stage.do({ type: "open", conn: "anna", person: "anna", readOnly: false });
    const [answer] = stage.sends({ type: "message", conn: "anna", data: step1(before) });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, titled("Hope"));
    if (answer) expect(Y.decodeUpdate(payloadOf(answer.data)).ds.clients.size).toBe(1);
  });

  test("[R26] who asks for the whole board again and again is stopped; now and then is fine", () => {
    const stage = new Stage([titled("Hope")]);
    stage.join("anna");
    stage.pace = 0;
    for (let n = 1; n < LIMITS.joins; n++) expect(stage.hear("anna", step1())).toHaveLength(3);
    expect(stage.hear("anna", step1())).toEqual(["✕ anna 4529"]);
    stage.join("bo");
    for (let n = 0; n < 5 * LIMITS.joins; n++) {
      stage.now += 1000;
      expect(stage.hear("bo", step1())).toHaveLength(3);
    }
  });

  test("[R5] a change goes to everybody else, but not to who has not joined yet", () => {
    const stage = new Stage();
    stage.join("anna");
    stage.join("bo");
    stage.do({ type: "open", conn: "cai", person: "cai", readOnly: false });
    expect(stage.hear("anna", update(titled("Hope")))).toEqual(["append 1 by anna", "→ bo: update"]);
  });

  test("[R5] the author gets what yjs tidied up behind them, and the log has it", () => {
    const base = updatesOf((doc) => {
      const text = new Y.XmlText();
      doc.getXmlFragment("text").insert(0, [text]);
      text.insert(0, "one two three");
    });
    const history = [Y.mergeUpdates(base)];
    const stage = new Stage(history);
    stage.join("anna");
    stage.join("bo");
    const state = Y.encodeStateAsUpdate(stage.doc);
    const bold = () =>
      updatesOf((doc) => (doc.getXmlFragment("text").get(0) as Y.XmlText).format(0, 13, { bold: true }), state)[0];
    stage.hear("anna", update(bold() as Uint8Array));
    expect(stage.hear("bo", update(bold() as Uint8Array))).toContain("append 2 by bo");
    // Two formats that say the same: the second pair of markers is superfluous, and yjs removes it when it takes them in.
    expect(stage.doc.store.clients.size).toBe(3);
    expect(stage.says({ type: "tick" })).toEqual(["append 3 by server", "→ anna: update", "→ bo: update"]);
  });
});

describe("writing", () => {
  test("[R6] history that is sent again appends nothing", () => {
    const stage = new Stage();
    stage.join("anna");
    stage.join("bo");
    const bytes = titled("Hope");
    stage.hear("anna", update(bytes));
    expect(stage.hear("anna", step2(bytes))).toEqual([]);
    expect(stage.hear("bo", update(bytes))).toEqual([]);
  });

  test("[R6] of an update that is half known only the news is appended", () => {
    const stage = new Stage();
    stage.join("anna");
    const [first, second] = updatesOf((doc) => {
      doc.getText("t").insert(0, "ab");
      doc.getText("t").insert(2, "cd");
    });
    stage.hear("anna", update(first as Uint8Array));
    const whole = Y.mergeUpdates([first as Uint8Array, second as Uint8Array]);
    const appended = stage.do({ type: "message", conn: "anna", data: step2(whole) })[0];
    expect(appended?.type === "append" && Y.parseUpdateMeta(appended.data).from.values().next().value).toBe(2);
  });

  test("[R8] a gap is not applied: the client is asked for all of it", () => {
    const stage = new Stage();
    stage.join("anna");
    const updates = updatesOf((doc) => {
      for (const word of ["one ", "two ", "three "]) doc.getText("t").insert(0, word);
    });
    expect(stage.hear("anna", update(updates[1] as Uint8Array))).toEqual(["→ anna: step1"]);
    // More of the same does not make us ask again: it all comes in the answer.
    expect(stage.hear("anna", update(updates[2] as Uint8Array))).toEqual([]);
    expect(stage.doc.getText("t").length).toBe(0);
    expect(stage.hear("anna", step2(Y.mergeUpdates(updates)))).toEqual(["append 1 by anna"]);
    expect(stage.doc.getText("t").toString()).toBe("three two one ");
  });

  test("[R8] an edit on top of somebody else's edit that we do not have is a gap", () => {
    const theirs = titled("Hope");
    const [onTop] = updatesOf((doc) => doc.getMap("meta").set("title", "Care"), theirs);
    const stage = new Stage();
    stage.join("anna");
    expect(stage.hear("anna", update(onTop as Uint8Array))).toEqual(["→ anna: step1"]);
    expect(stage.doc.store.clients.size).toBe(0);
  });

  test("[R8] a delete of what we have not seen is a gap", () => {
    const [deletion] = updatesOf((doc) => doc.getMap("meta").delete("title"), titled("Hope"));
    const stage = new Stage();
    stage.join("anna");
    expect(stage.hear("anna", update(deletion as Uint8Array))).toEqual(["→ anna: step1"]);
  });

  test("[R8] marks past a gap wait until it is filled and on disk", () => {
    const stage = new Stage();
    stage.disk = "slow";
    stage.join("anna");
    const updates = updatesOf((doc) => {
      doc.getText("t").insert(0, "one");
      doc.getText("t").insert(0, "two");
    });
    stage.hear("anna", update(updates[1] as Uint8Array));
    expect(stage.hear("anna", mark(1))).toEqual([]);
    expect(stage.says({ type: "committed", seq: 0 })).toEqual([]);
    stage.hear("anna", step2(Y.mergeUpdates(updates)));
    expect(stage.says({ type: "committed", seq: 1 })).toEqual(["→ anna: mark 1"]);
  });

  test("[R8] who keeps leaving gaps is closed", () => {
    const stage = new Stage();
    stage.join("anna");
    const [, second] = updatesOf((doc) => {
      doc.getText("t").insert(0, "one");
      doc.getText("t").insert(0, "two");
    });
    for (let i = 0; i < LIMITS.gapsAsked; i++) {
      expect(stage.hear("anna", step2(second as Uint8Array))).toEqual(["→ anna: step1"]);
    }
    expect(stage.hear("anna", step2(second as Uint8Array))).toEqual(["✕ anna 4400"]);
    expect(stage.hear("anna", mark(1))).toEqual([]);
  });

  test("[R9] two clients whose structs lean on each other leave nothing pending", () => {
    // Client 2 clock 0 stands right of client 1 clock 0 and the other way round; no order fits.
    const leaning = (client: number, on: number) => [1, client, 0, 0x84, on, 0, 1, 120];
    const circle = Uint8Array.from([2, ...leaning(2, 1), ...leaning(1, 2), 0]);
    const stage = new Stage();
    stage.join("anna");
    expect(stage.hear("anna", update(circle))).toEqual(["→ anna: step1"]);
    expect(stage.doc.store.pendingStructs).toBeNull();
    expect(stage.hear("anna", update(titled("Hope")))).toEqual(["append 1 by anna"]);
  });

  test("[R13] the server's own update goes to everybody; one that does not fit throws and changes nothing", () => {
    const stage = new Stage();
    stage.join("anna");
    expect(stage.says({ type: "server-update", data: titled("Hope") })).toEqual([
      "append 1 by server",
      "→ anna: update",
    ]);
    const [, later] = updatesOf((doc) => {
      doc.getText("t").insert(0, "one");
      doc.getText("t").insert(0, "two");
    });
    expect(() => stage.do({ type: "server-update", data: later as Uint8Array })).toThrow("does not hold");
    expect(() => stage.do({ type: "server-update", data: Uint8Array.of(9, 9) })).toThrow("no good");
    expect(stage.says({ type: "tick" })).toEqual([]);
  });

  test("[R33] what a person wrote elsewhere is put down in their name, under ids that nobody has shown", () => {
    const stage = new Stage([titled("Hope")]);
    stage.join("anna");
    stage.join("ben");
    const first = stage.do({ type: "server-update", data: titled("Quiet"), person: "ben" });
    const appended = first.find((effect) => effect.type === "append");
    expect(appended).toMatchObject({ person: "ben", clients: [expect.any(Number)] });
    expect(stage.room.owners.get(appended?.clients[0] ?? 0)).toBe("ben");
    const [one, two] = updatesOf((doc) => {
      doc.getText("t").insert(0, "one");
      doc.getText("t").insert(0, "two");
    });
    stage.do({ type: "server-update", data: one as Uint8Array, person: "ben" });
    const forged = { type: "server-update", data: two as Uint8Array, person: "anna" } as const;
    expect(() => stage.do(forged)).toThrow("somebody else");
    expect(stage.doc.getText("t").toString()).toBe("one");
  });

  test("[R6] what the server writes straight into the document reaches the log too", () => {
    const stage = new Stage();
    stage.join("anna");
    stage.doc.getMap("meta").set("title", "Hope");
    expect(stage.says({ type: "tick" })).toEqual(["append 1 by server", "→ anna: update"]);
  });
});

describe("readers", () => {
  test("[R12] a reader is not asked, and what they write is refused and not applied", () => {
    const stage = new Stage([titled("Hope")]);
    stage.do({ type: "open", conn: "odd", person: "odd", readOnly: true });
    expect(stage.hear("odd", step1())).toEqual(["→ odd: update", "→ odd: step2"]);
    expect(stage.hear("odd", step2(Uint8Array.of(0, 0)))).toEqual([]);
    expect(stage.hear("odd", update(titled("Mine")))).toEqual(["→ odd: denied 0"]);
    expect(stage.hear("odd", step2(titled("Mine")))).toEqual(["→ odd: denied 0"]);
    expect(titleOf(stage.doc)).toBe("Hope");
  });

  test("[R12] what the board holds already is no attempt to write", () => {
    const stage = new Stage([titled("Hope")]);
    stage.join("odd", true);
    expect(stage.hear("odd", step2(Y.encodeStateAsUpdate(stage.doc)))).toEqual([]);
  });

  test("[R12] a delete is refused like any other write", () => {
    const stage = new Stage([titled("Hope")]);
    stage.join("odd", true);
    const [deletion] = updatesOf((doc) => doc.getMap("meta").delete("title"), Y.encodeStateAsUpdate(stage.doc));
    expect(stage.hear("odd", update(deletion as Uint8Array))).toEqual(["→ odd: denied 0"]);
    expect(titleOf(stage.doc)).toBe("Hope");
  });

  test("[R12] a seat that changes counts at once; who may write now is asked for what was refused", () => {
    const stage = new Stage();
    stage.join("odd", true);
    expect(stage.hear("odd", update(titled("Mine")))).toEqual(["→ odd: denied 0"]);
    expect(stage.says({ type: "read-only", conn: "odd", readOnly: false })).toEqual(["→ odd: step1"]);
    expect(stage.hear("odd", step2(titled("Mine")))).toEqual(["append 1 by odd"]);
    expect(stage.says({ type: "read-only", conn: "odd", readOnly: true })).toEqual([]);
    expect(stage.hear("odd", update(titled("Again")))).toEqual(["→ odd: denied 0"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  addComment,
  COMMENT_LIMITS,
  changeComment,
  type PersonOf,
  readComments,
  removeComment,
  renameSpeaker,
  resolveTalk,
  speakerOf,
} from "./comments.ts";
import { boardRoots } from "./layout.ts";
import { commentCounts, talksOf } from "./talks.ts";
import { hostile } from "./testing/hostile.ts";

const said = { on: "board", text: "Hello", by: "ana", byName: "Ana", at: 5 };
const nobodyKnown: PersonOf = () => undefined;

/** What two documents hold, in both. */
function merge(left: Y.Doc, right: Y.Doc): void {
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
}

/** A document of one person's browser, with what is in another. */
function handOf(from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  return doc;
}

describe("comments", () => {
  it("[L16] are read oldest first", () => {
    const doc = new Y.Doc();
    addComment(doc, { ...said, id: "c:2", at: 9 });
    addComment(doc, { ...said, id: "c:1", on: "card:shape:a", by: null });
    addComment(doc, { ...said, id: "c:0", on: "brief:title", at: 9 });
    expect(readComments(doc)).toMatchObject([
      { ...said, id: "c:1", on: "card:shape:a", by: null, re: null, mentions: [], changedAt: null, resolved: null },
      { ...said, id: "c:0", on: "brief:title", at: 9 },
      { ...said, id: "c:2", at: 9 },
    ]);
    removeComment(doc, "c:0");
    removeComment(doc, "c:0");
    expect(readComments(doc)).toHaveLength(2);
  });

  it("[C1] have bounds, and are added once", () => {
    const doc = new Y.Doc();
    const many = Array.from({ length: 90 }, (_, i) => `person-${i}`);
    const id = addComment(doc, { ...said, text: ` ${"x".repeat(9000)} `, byName: "y".repeat(900), mentions: many });
    expect(readComments(doc)[0]?.text).toHaveLength(COMMENT_LIMITS.text);
    expect(readComments(doc)[0]?.byName).toHaveLength(COMMENT_LIMITS.name);
    expect(readComments(doc)[0]?.mentions).toHaveLength(COMMENT_LIMITS.mentions);
    addComment(doc, { ...said, id, text: "another" });
    expect(readComments(doc)).toHaveLength(1);
    expect(addComment(doc, { ...said, text: " \n" })).toBe("");
    expect(addComment(doc, { ...said, on: "somewhere" })).toBe("");
    expect(changeComment(doc, id, { text: " ", mentions: [], at: 7 })).toBe(false);
    expect(changeComment(doc, "gone", { text: "x", mentions: [], at: 7 })).toBe(false);
    expect(boardRoots(doc).comments.size).toBe(1);
  });

  it("[L16] of two people at once are both kept", () => {
    const [left, right] = [new Y.Doc(), new Y.Doc()];
    addComment(left, { ...said, text: "left" });
    addComment(right, { ...said, text: "right", at: 6 });
    merge(left, right);
    expect(readComments(left).map(({ text }) => text)).toEqual(["left", "right"]);
    expect(readComments(right)).toEqual(readComments(left));
  });

  it("[C1] can be said in other words, with other people named", () => {
    const doc = new Y.Doc();
    const id = addComment(doc, { ...said, mentions: ["bo"] });
    expect(changeComment(doc, id, { text: "Hello @Chris", mentions: ["chris"], at: 8 })).toBe(true);
    expect(readComments(doc)).toMatchObject([{ text: "Hello @Chris", mentions: ["chris"], at: 5, changedAt: 8 }]);
  });
});

describe("who said a comment", () => {
  const ana = handOf();
  const id = addComment(ana, { ...said, mentions: ["bo"] });
  const mallory = handOf(ana);
  const people = new Map([
    [ana.clientID, "ana"],
    [mallory.clientID, "mallory"],
  ]);
  const personOf: PersonOf = (client) => people.get(client);
  const speakers = (doc: Y.Doc, of: PersonOf) => readComments(doc).map((one) => speakerOf(one, of));

  it("[C3] is whoever's hand wrote it, whatever it says of itself", () => {
    const doc = handOf(ana);
    const forged = handOf(mallory);
    forged.clientID = mallory.clientID;
    addComment(forged, { ...said, text: "Ana agrees with me", at: 6 });
    merge(doc, forged);
    expect(readComments(doc).map(({ by }) => by)).toEqual(["ana", "ana"]);
    expect(speakers(doc, personOf)).toEqual(["ana", "mallory"]);
  });

  it("[C3] is not known before the relay has said so", () => {
    expect(speakers(ana, nobodyKnown)).toEqual([null]);
  });

  it("[C3] is who put other words in somebody's mouth, and [C4] names nobody for them", () => {
    const forged = handOf(ana);
    forged.clientID = mallory.clientID;
    boardRoots(forged).comments.get(id)?.set("t", "I was wrong all along");
    expect(readComments(forged)).toMatchObject([{ text: "I was wrong all along", by: "ana", mentions: [] }]);
    expect(speakers(forged, personOf)).toEqual(["mallory"]);
    const pointing = handOf(ana);
    pointing.clientID = mallory.clientID;
    boardRoots(pointing).comments.get(id)?.set("m", '["chris"]');
    expect(readComments(pointing)).toMatchObject([{ text: "Hello", mentions: [] }]);
    expect(speakers(pointing, personOf)).toEqual(["ana"]);
  });

  it("[C3] is as the server says of what it wrote, and of nothing else", () => {
    const server = handOf();
    const own = addComment(server, { ...said, by: "chris", byName: "Chris" });
    const byServer: PersonOf = (client) => (client === server.clientID ? null : personOf(client));
    expect(speakers(server, byServer)).toEqual(["chris"]);
    const forged = handOf(server);
    forged.clientID = mallory.clientID;
    boardRoots(forged)
      .comments.get(own)
      ?.set("0", JSON.stringify({ ...said, by: "ana" }));
    expect(speakers(forged, byServer)).toEqual([null]);
  });

  it("says another name for who has left for good, and only for them", () => {
    const doc = handOf(ana);
    addComment(doc, { on: "board", text: "Another's", by: "ben", byName: "Ben", at: 7 });
    addComment(doc, { on: "board", text: "Answer", by: "ben", byName: "Ben", at: 8, re: id });
    renameSpeaker(doc, "ana", "Someone who left", personOf);
    expect(readComments(doc).map(({ text, by, byName, at, re }) => [text, by, byName, at, re])).toEqual([
      ["Hello", "ana", "Someone who left", 5, null],
      ["Another's", "ben", "Ben", 7, null],
      ["Answer", "ben", "Ben", 8, id],
    ]);
  });
});

describe("talks", () => {
  const ids = (doc: Y.Doc) => talksOf(readComments(doc)).map(({ comments }) => comments.map((one) => one.id));

  it("[C2] gather answers under what they answer, the newest talk last", () => {
    const doc = new Y.Doc();
    addComment(doc, { ...said, id: "a", at: 1 });
    addComment(doc, { ...said, id: "b", at: 2 });
    addComment(doc, { ...said, id: "a1", at: 3, re: "a" });
    addComment(doc, { ...said, id: "b1", at: 1, re: "b" });
    expect(ids(doc)).toEqual([
      ["b", "b1"],
      ["a", "a1"],
    ]);
    expect(commentCounts(readComments(doc)).get("board")).toBe(4);
  });

  it("[C2] no answer hides under an answer, about something else, or in a circle", () => {
    const doc = new Y.Doc();
    addComment(doc, { ...said, id: "a", at: 1 });
    addComment(doc, { ...said, id: "a1", at: 2, re: "a" });
    addComment(doc, { ...said, id: "deep", at: 3, re: "a1" });
    addComment(doc, { ...said, id: "off", at: 4, re: "a", on: "card:x" });
    addComment(doc, { ...said, id: "x", at: 5, re: "y" });
    addComment(doc, { ...said, id: "y", at: 6, re: "x" });
    addComment(doc, { ...said, id: "self", at: 7, re: "self" });
    expect(ids(doc)).toEqual([["a", "a1"], ["deep"], ["off"], ["x"], ["y"], ["self"]]);
  });

  it("[C5] are resolved and opened again by anybody, and it is known by whom", () => {
    const doc = new Y.Doc();
    addComment(doc, { ...said, id: "a" });
    const bo = handOf(doc);
    resolveTalk(bo, "a", 12);
    merge(doc, bo);
    expect(talksOf(readComments(doc))[0]?.resolved).toEqual({ client: bo.clientID, at: 12 });
    resolveTalk(doc, "a", null);
    resolveTalk(doc, "gone", 5);
    expect(talksOf(readComments(doc))).toMatchObject([{ id: "a", resolved: null }]);
  });

  it("[C6] keep the place of a comment that was answered, until its last answer goes", () => {
    const doc = new Y.Doc();
    addComment(doc, { ...said, id: "a", at: 1 });
    addComment(doc, { ...said, id: "a1", at: 2, re: "a" });
    removeComment(doc, "a");
    expect(talksOf(readComments(doc))).toMatchObject([{ id: "a", comments: [{ text: "" }, { text: "Hello" }] }]);
    expect(commentCounts(readComments(doc)).get("board")).toBe(1);
    removeComment(doc, "a1");
    expect(boardRoots(doc).comments.size).toBe(0);
  });

  it("[C2] answers stay together when what they answer is gone", () => {
    const doc = new Y.Doc();
    addComment(doc, { ...said, id: "a1", at: 2, re: "a" });
    addComment(doc, { ...said, id: "a2", at: 3, re: "a" });
    expect(ids(doc)).toEqual([["a1", "a2"]]);
    expect(talksOf(readComments(doc))[0]?.id).toBe("a");
  });

  it("[L11] hold each comment once, whatever somebody who means harm has written", () => {
    fc.assert(
      fc.property(hostile, (doc) => {
        const comments = readComments(doc);
        const gathered = talksOf(comments).flatMap((talk) => talk.comments.map(({ id }) => id));
        expect(gathered.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
        for (const comment of comments) expect(speakerOf(comment, nobodyKnown)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});

import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readBriefField, setBriefField } from "./brief-fields.ts";
import { readCards } from "./cards.ts";
import { addComment, readComments } from "./comments.ts";
import { addCard, removeCard, setCardShare, setCardText } from "./edit-cards.ts";
import { compareBoards } from "./history-changes.ts";
import { keptState, withoutWithdrawn } from "./history-kept.ts";
import { restoreInto, versionDoc } from "./history-restore.ts";
import { boardRoots } from "./layout.ts";
import { linkCards, readLinks } from "./links.ts";
import { takeIntoBrief } from "./provenance.ts";
import { createBoard } from "./skeleton.ts";

const docs: Y.Doc[] = [];
afterEach(() => {
  for (const doc of docs.splice(0)) doc.destroy();
});
function board() {
  const doc = new Y.Doc();
  docs.push(doc);
  Y.applyUpdate(doc, createBoard({}));
  return doc;
}
const said = (doc: Y.Doc) => readCards(doc).map(({ text }) => text);
const bytes = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString("latin1");

/** The version as it is shown while the board is as it is. */
function shown(kept: Uint8Array, live: Y.Doc) {
  const version = versionDoc(kept);
  docs.push(version);
  withoutWithdrawn(version, live);
  return version;
}

describe("what is kept", () => {
  it("[H4] has no comments in it, and nothing else is left out", () => {
    const doc = board();
    addCard(doc, { kind: "idea", text: "An idea" });
    addComment(doc, { on: "board", text: "A secret word", by: "p", byName: "Noor", at: 1 });
    const kept = versionDoc(keptState(doc));
    docs.push(kept);
    expect(readComments(kept)).toEqual([]);
    expect(bytes(kept)).not.toMatch(/secret|Noor/);
    expect(compareBoards(kept, doc)).toEqual([]);
    expect(readComments(doc)).toHaveLength(1);
  });
});

describe("what was withdrawn", () => {
  it("[H4] is not in a version any more: a story, or a card for the team alone, that was deleted since", () => {
    const doc = board();
    const story = addCard(doc, { kind: "idea", text: "When my father fell" });
    const team = addCard(doc, { kind: "concern", text: "Only among us" });
    const open = addCard(doc, { kind: "idea", text: "For all" });
    setCardShare(doc, story, "told");
    setCardShare(doc, team, "team");
    takeIntoBrief(doc, "shaped", story, { by: "p", at: 1 });
    linkCards(doc, story, open, { createdBy: "p", createdAt: 1 });
    const kept = keptState(doc);
    for (const id of [story, team, open]) removeCard(doc, id);
    setBriefField(doc, "shaped", "A story was told.");
    const version = shown(kept, doc);
    expect(said(version)).toEqual(["For all"]);
    expect(readBriefField(version, "shaped")).toBe("A story was told.");
    expect(bytes(version)).not.toMatch(/father|among us/);
    expect(readLinks(version)).toEqual([]);
    expect([...boardRoots(version).provenance.keys()]).toEqual([]);
    expect(JSON.stringify(boardRoots(version).records)).not.toContain(story);
    restoreInto(doc, version);
    expect(said(doc)).toEqual(["For all"]);
  });

  it("[H4] a story says what it says now, to whom its owner says now, and other cards what they said then", () => {
    const doc = board();
    const story = addCard(doc, { kind: "idea", text: "All of it, with names" });
    const team = addCard(doc, { kind: "idea", text: "Then" });
    setCardShare(doc, story, "told");
    setCardShare(doc, team, "team");
    const kept = keptState(doc);
    setCardShare(doc, story, "story");
    setCardText(doc, story, "The short of it");
    setCardText(doc, team, "Now");
    const version = shown(kept, doc);
    expect(said(version)).toEqual(["The short of it", "Then"]);
    expect(bytes(version)).not.toContain("with names");
    expect(readCards(version)[0]?.share).toBe("story");
    restoreInto(doc, version);
    expect(readCards(doc).map(({ text, share }) => [text, share])).toEqual([
      ["The short of it", "story"],
      ["Then", "team"],
    ]);
  });
});

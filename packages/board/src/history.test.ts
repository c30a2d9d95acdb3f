import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBriefField, setBriefField } from "./brief-fields.ts";
import { readCards } from "./cards.ts";
import { addComment, readComments } from "./comments.ts";
import { contentOf } from "./content.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { compareBoards } from "./history-changes.ts";
import { restoreAsOneStep, restoreInto, versionDoc } from "./history-restore.ts";
import { boardRoots, IDEAS_ID } from "./layout.ts";
import { moveCard } from "./place.ts";
import { doEdit } from "./testing/edits.ts";
import { changes, edits, FUZZ, handOf, keep, letGo, said, some } from "./testing/kept-boards.ts";

describe("restoring", () => {
  it("[H2] brings back what was deleted under its own id, and takes out what came later", () => {
    const { doc } = handOf(some(1));
    const version = versionDoc(keep(doc));
    removeCard(doc, "shape:idea");
    setCardText(doc, "shape:question", "Something else");
    addCard(doc, { kind: "idea", text: "Later" });
    moveCard(doc, "shape:two", { parent: IDEAS_ID });
    restoreInto(doc, version);
    expect(changes(version, doc)).toEqual([]);
    expect(readCards(doc).map(({ id }) => id)).toEqual(["shape:idea", "shape:question", "shape:one", "shape:two"]);
    version.destroy();
  });

  it("[H2] keeps what others write meanwhile in what stays", () => {
    const both = some(2);
    const [one, other] = [handOf(both), handOf(both, 1)];
    const version = versionDoc(keep(one.doc));
    setCardText(one.doc, "shape:idea", "Pairs talk first, then fours", one.origin);
    both.deliverAll();
    restoreAsOneStep(one, version);
    setCardText(other.doc, "shape:idea", "All pairs talk first, then fours", other.origin);
    setCardProps(other.doc, "shape:one", { minutes: 7 }, other.origin);
    both.deliverAll();
    for (const { doc } of both.hands) {
      expect(readCards(doc).find(({ id }) => id === "shape:idea")?.text).toBe("All pairs talk first");
      expect(readCards(doc).find(({ id }) => id === "shape:one")?.minutes).toBe(7);
    }
    version.destroy();
  });

  it("[H3] leaves what people said", () => {
    const { doc } = handOf(some(1));
    const version = versionDoc(keep(doc));
    addComment(doc, { on: "card:shape:idea", text: "I like this", by: "ana", byName: "Ana", at: 1 });
    restoreInto(doc, version);
    expect(readComments(doc).map(({ text }) => text)).toEqual(["I like this"]);
    version.destroy();
  });

  it("[L1] does nothing on a board of another layout", () => {
    const { doc } = handOf(some(1));
    const version = versionDoc(keep(doc));
    setBriefField(doc, "aim", "Other");
    boardRoots(doc).meta.set("layout", 99);
    restoreInto(doc, version);
    expect(readBriefField(doc, "aim")).toBe("Other");
    version.destroy();
  });

  it("[H1][H2] restore, then compare: no change; undo, then compare: as before", () => {
    fc.assert(
      fc.property(edits, edits, (first, then) => {
        const all = some(1);
        const hand = handOf(all);
        for (const [n, edit] of first.entries()) doEdit(hand, edit, `<${n}>`);
        const version = versionDoc(keep(hand.doc));
        for (const [n, edit] of then.entries()) doEdit(hand, edit, `[${n}]`);
        const before = versionDoc(keep(hand.doc));
        restoreAsOneStep(hand, version);
        expect(compareBoards(version, hand.doc)).toEqual([]);
        expect(said(hand.doc)).toEqual(said(version));
        if (compareBoards(before, version).length > 0) hand.undoManager.undo();
        expect(compareBoards(before, hand.doc)).toEqual([]);
        for (const each of [version, before]) each.destroy();
        letGo();
      }),
      FUZZ,
    );
  });

  it("[H2] two who restore at once, with others at work, come to the same board", () => {
    fc.assert(
      fc.property(edits, edits, edits, (first, then, meanwhile) => {
        const all = some(3);
        const [one, other, third] = [handOf(all), handOf(all, 1), handOf(all, 2)];
        for (const [n, edit] of first.entries()) doEdit(handOf(all, edit.who), edit, `<${n}>`);
        all.deliverAll();
        const version = versionDoc(keep(one.doc));
        for (const [n, edit] of then.entries()) doEdit(handOf(all, edit.who), edit, `[${n}]`);
        for (const [n, edit] of meanwhile.entries()) doEdit(third, edit, `{${n}}`);
        restoreAsOneStep(one, version);
        restoreAsOneStep(other, version);
        all.deliverAll();
        const contents = all.hands.map(({ doc }) => contentOf(doc));
        expect(contents[1]).toEqual(contents[0]);
        expect(contents[2]).toEqual(contents[0]);
        version.destroy();
        letGo();
      }),
      FUZZ,
    );
  });
});

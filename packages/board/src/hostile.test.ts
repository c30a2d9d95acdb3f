import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readBriefFields } from "./brief-fields.ts";
import { readCards } from "./cards.ts";
import { checklistSummary, readChecklist } from "./checklist.ts";
import { CHECKLIST_LIMITS } from "./checklist-keys.ts";
import { readComments } from "./comments.ts";
import { contentOf } from "./content.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { boardRoots, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { linkCards, readLinks } from "./links.ts";
import { migrateBoard } from "./migrate.ts";
import { moveCard } from "./place.ts";
import { readCanvasPresence, readCaret, readPresentUser } from "./presence.ts";
import { readRecords, writeRepairs } from "./read-records.ts";
import { newRichFragment, richTextOf } from "./rich-text.ts";
import { createBoard } from "./skeleton.ts";
import { hostile, IDS, odd, WORDS } from "./testing/hostile.ts";
import { expectSound } from "./testing/sound.ts";
import { claimThread, linkEvidence, readThreads, threadsSummary, unclaimThread, unlinkEvidence } from "./threads.ts";
import { fragmentText } from "./words.ts";
import { addZone, readZones, removeZone } from "./zones.ts";

/** Look longer with `FUZZ_RUNS`, elsewhere with `FUZZ_SEED`. */
const { FUZZ_RUNS = "300", FUZZ_SEED = "20270514" } = process.env;
const FUZZ = { seed: Number(FUZZ_SEED), numRuns: Number(FUZZ_RUNS) };

describe("boards that somebody means to break", () => {
  it("[L11] are read without an error, and what is read holds together", () => {
    fc.assert(
      fc.property(hostile, (doc) => {
        expectSound(readRecords(doc));
        for (const card of readCards(doc)) {
          expect(card).toMatchObject({ id: expect.any(String), text: expect.any(String), index: expect.any(String) });
          expect(Number.isInteger(card.minutes)).toBe(true);
        }
        readZones(doc);
        readLinks(doc);
        readComments(doc);
        readThreads(doc);
        JSON.stringify(threadsSummary(doc));
        expect(checklistSummary(doc).version).toBeGreaterThan(0);
        for (const { reason } of readChecklist(doc)) expect(reason.length).toBeLessThanOrEqual(CHECKLIST_LIMITS.reason);
        readBriefFields(doc);
        for (const id of WORDS) {
          const text: unknown = boardRoots(doc).texts.get(id);
          fragmentText(text);
          JSON.stringify(richTextOf(text));
        }
        expect(() => JSON.stringify(contentOf(doc))).not.toThrow();
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
      FUZZ,
    );
  });

  it("[L11] can be worked on all the same", () => {
    fc.assert(
      fc.property(hostile, (doc) => {
        const { origin, undoManager, destroy } = createEditing(doc);
        const zone = addZone(doc, { name: "New" }, origin);
        const card = addCard(doc, { kind: "idea", text: "New", parent: zone }, origin);
        const loose = addCard(doc, { kind: "idea", place: "loose" }, origin);
        for (const parent of [RUN_SHEET_ID, PAGE_ID, IDEAS_ID, zone, ...IDS]) {
          moveCard(doc, card, { parent, before: loose }, origin);
        }
        for (const id of [...IDS, "shape:sound", card]) {
          setCardText(doc, id, "Changed", origin);
          setCardProps(doc, id, { minutes: 3 }, origin);
          linkCards(doc, card, id, {}, origin);
          if (id !== card) removeCard(doc, id, origin);
        }
        for (const thread of ["thread", ...IDS]) {
          claimThread(doc, thread, { by: null, at: 1 }, origin);
          linkEvidence(doc, thread, card, { by: null, at: 1 }, origin);
          if (thread !== "thread") unclaimThread(doc, thread, origin);
        }
        expect(readThreads(doc).find(({ id }) => id === "thread")?.evidence).toMatchObject([{ cardId: card }]);
        unlinkEvidence(doc, "thread", card, origin);
        expect(readCards(doc).find(({ id }) => id === card)).toMatchObject({ text: "Changed", minutes: 3 });
        for (const id of [zone, card]) {
          const { x, y } = readRecords(doc).get(id) as { x?: unknown; y?: unknown };
          expect(Number.isFinite(x) && Number.isFinite(y), `${x} ${y}`).toBe(true);
        }
        writeRepairs(doc);
        expect(writeRepairs(doc)).toBe(false);
        removeZone(doc, zone, origin);
        boardRoots(doc).meta.set("layout", 1);
        migrateBoard(doc);
        undoManager.undo();
        undoManager.redo();
        expectSound(readRecords(doc));
        destroy();
      }),
      FUZZ,
    );
  });

  it("[L5] [L11] what every board has stays what it is, so that the way up ends at the page", () => {
    for (const spoil of [
      (records: Y.Map<Y.Map<string>>, id: string) => records.get(id)?.set("r:type", JSON.stringify("card")),
      (records: Y.Map<Y.Map<string>>, id: string) => records.get(id)?.set("r:parentId", JSON.stringify(PAGE_ID)),
      (records: Y.Map<Y.Map<string>>, id: string) => {
        const base = { id, typeName: "shape", type: "zone", parentId: PAGE_ID, index: "a1" };
        records.set(id, new Y.Map([["0", JSON.stringify(base)]]) as Y.Map<string>);
      },
    ]) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, createBoard());
      const [a, b] = ["a", "b"].map((text) => addCard(doc, { kind: "idea", text })) as [string, string];
      for (const id of [PAGE_ID, RUN_SHEET_ID, "document:document"]) spoil(boardRoots(doc).records, id);
      expect(addZone(doc, { name: "New" })).toBeTruthy();
      moveCard(doc, a, { parent: RUN_SHEET_ID });
      expect(linkCards(doc, a, b, {})).toBeTruthy();
      expect(readCards(doc).map(({ place, text }) => [place, text])).toEqual([
        ["ideas", "b"],
        ["run-sheet", "a"],
      ]);
    }
  });

  it("[L11] may nest values so deep that writing them down again would fail", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
    const id = addCard(doc, { kind: "idea" });
    const deep = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000);
    boardRoots(doc).records.get(id)?.set("x:deep", deep("[", "]"));
    boardRoots(doc)
      .records.get(id)
      ?.set("m", `${deep('{"a":', "}").replace(":}", ":1}")}`);
    setCardProps(doc, id, { minutes: 3 });
    expect(readCards(doc)[0]?.minutes).toBe(3);
    expect(() => JSON.stringify([...readRecords(doc).values()])).not.toThrow();
  });

  it("[L11] may nest words deeper than anybody would", () => {
    const doc = new Y.Doc();
    const { texts } = boardRoots(doc);
    const fragment = new Y.XmlFragment();
    texts.set("shape:a", fragment);
    let at: Y.XmlFragment = fragment;
    for (let depth = 0; depth < 1000; depth++) {
      const element = new Y.XmlElement(depth % 2 === 0 ? "bulletList" : "listItem");
      at.insert(0, [element]);
      at = element;
    }
    at.insert(0, [new Y.XmlText("deep")]);
    expect(fragmentText(fragment)).toBe("");
    expect(richTextOf(fragment).type).toBe("doc");
  });

  it("[L11] [L12] rich text of any kind becomes a fragment", () => {
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        odd,
        fc.record(
          {
            type: fc.constantFrom<unknown>(
              "doc",
              "paragraph",
              "text",
              "bulletList",
              "listItem",
              "hardBreak",
              "script",
              7,
            ),
            text: fc.oneof(fc.string(), odd),
            attrs: odd,
            marks: fc.oneof(odd, fc.array(fc.record({ type: fc.constantFrom("bold", "link", "bad"), attrs: odd }))),
            content: fc.oneof(odd, fc.array(tie("node"), { maxLength: 4 })),
          },
          { requiredKeys: [] },
        ),
      ),
    })).node;
    fc.assert(
      fc.property(node, (richText) => {
        const doc = new Y.Doc();
        boardRoots(doc).texts.set("a", newRichFragment(richText));
        const once = richTextOf(boardRoots(doc).texts.get("a"));
        boardRoots(doc).texts.set("b", newRichFragment(once));
        expect(richTextOf(boardRoots(doc).texts.get("b"))).toEqual(once);
        expect(fragmentText(boardRoots(doc).texts.get("b"))).toBe(fragmentText(boardRoots(doc).texts.get("a")));
      }),
      FUZZ,
    );
  });

  it("[L13] what a browser says of itself is read within bounds, or not at all", () => {
    const state = fc.oneof(
      odd,
      fc.record({
        user: fc.oneof(odd, fc.record({ id: odd, name: fc.oneof(odd, fc.string()), voices: odd })),
        canvas: fc.oneof(
          odd,
          fc.record({ x: odd, y: odd, selected: odd, moving: fc.oneof(odd, fc.array(fc.array(odd))) }),
        ),
        caret: fc.oneof(odd, fc.record({ on: odd, at: odd, end: odd })),
      }),
    );
    fc.assert(
      fc.property(state, (said) => {
        expect(readPresentUser(said)?.name.length ?? 0).toBeLessThanOrEqual(80);
        for (const numbers of readCanvasPresence(said)?.moving ?? []) {
          expect(numbers.slice(1).every(Number.isFinite)).toBe(true);
        }
        readCaret(said);
      }),
      FUZZ,
    );
  });
});

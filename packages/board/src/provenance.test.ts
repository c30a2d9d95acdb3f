import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readBriefField } from "./brief-fields.ts";
import { readCards } from "./cards.ts";
import { CONSENT_PARTS, readConsents, setConsent } from "./consents.ts";
import { addCard, removeCard, setCardShare } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { boardRoots } from "./layout.ts";
import { forgetProvenance, PROVENANCE_LIMITS, readProvenance, takeIntoBrief } from "./provenance.ts";
import { createBoard } from "./skeleton.ts";

function board() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  const idea = (text: string) =>
    addCard(doc, { kind: "idea", text, voices: ["lived-experience"], createdBy: "chris", createdAt: 5 });
  return { doc, idea };
}
const MARK = { by: "noor", at: 10 };

describe("a card that goes into the brief", () => {
  it("[L22] brings its words behind what stands there, once, and is remembered with its voice", () => {
    const { doc, idea } = board();
    const first = idea("Nobody fixes");
    const second = idea("Nobody judges");
    expect(takeIntoBrief(doc, "shaped", first, MARK)).toBe(true);
    expect(takeIntoBrief(doc, "shaped", second, { ...MARK, at: 11 })).toBe(true);
    expect(takeIntoBrief(doc, "shaped", first, { ...MARK, at: 12 })).toBe(true);
    expect(readBriefField(doc, "shaped")).toBe("Nobody fixes\nNobody judges");
    expect(readProvenance(doc)).toEqual([
      expect.objectContaining({ cardId: second, text: "Nobody judges", at: 11 }),
      {
        field: "shaped",
        cardId: first,
        kind: "idea",
        text: "Nobody fixes",
        voices: ["lived-experience"],
        createdBy: "chris",
        by: "noor",
        at: 12,
        isThere: true,
      },
    ]);
  });

  it("[L22] leaves a trace when it is deleted, until somebody takes the note back", () => {
    const { doc, idea } = board();
    const card = idea("Nobody fixes");
    takeIntoBrief(doc, "aim", card, MARK);
    removeCard(doc, card);
    expect(readProvenance(doc)).toMatchObject([{ field: "aim", text: "Nobody fixes", isThere: false }]);
    forgetProvenance(doc, "aim", card);
    expect(readProvenance(doc)).toEqual([]);
    expect(readBriefField(doc, "aim")).toBe("Nobody fixes");
  });

  it("[L22] [L7] is one step to undo", () => {
    const { doc, idea } = board();
    const card = idea("Nobody fixes");
    const editing = createEditing(doc);
    takeIntoBrief(doc, "aim", card, MARK, editing.origin);
    editing.undoManager.undo();
    expect([readBriefField(doc, "aim"), readProvenance(doc)]).toEqual(["", []]);
  });

  it("[L23] stays on the board when it is for the team, or a story that is not told", () => {
    const { doc, idea } = board();
    const card = idea("What happened to me");
    for (const share of ["team", "story"] as const) {
      setCardShare(doc, card, share);
      expect(takeIntoBrief(doc, "shaped", card, MARK)).toBe(false);
    }
    expect(readBriefField(doc, "shaped")).toBe("");
    setCardShare(doc, card, "told");
    expect(takeIntoBrief(doc, "shaped", card, MARK)).toBe(true);
  });

  it("[L23] counts as the team's when nobody knows what it is", () => {
    const { doc, idea } = board();
    const card = idea("Hm");
    boardRoots(doc)
      .records.get(card)
      ?.set("m", JSON.stringify({ share: "someone" }));
    expect(readCards(doc)[0]?.share).toBe("team");
  });

  it("[L11] is read within bounds, whatever was written", () => {
    const { doc } = board();
    const { provenance } = boardRoots(doc);
    const bad: [string, string][] = [
      ["nowhere/shape:1", "{}"],
      ["aim/", "{}"],
      ["aim", "{}"],
      ["aim/shape:1", "no json"],
      ["aim/shape:2", "[]"],
      [`aim/${"x".repeat(PROVENANCE_LIMITS.card + 1)}`, "{}"],
      ["aim/shape:3", JSON.stringify({ text: "x".repeat(PROVENANCE_LIMITS.text * 9) })],
    ];
    for (const [key, value] of bad) provenance.set(key, value);
    expect(readProvenance(doc)).toEqual([]);
    provenance.set(
      "aim/shape:4",
      JSON.stringify({ kind: "king", text: 7, voices: ["all", "professional"], at: "now" }),
    );
    expect(readProvenance(doc)).toEqual([
      {
        field: "aim",
        cardId: "shape:4",
        kind: "idea",
        text: "",
        voices: ["professional"],
        createdBy: null,
        by: null,
        at: 0,
        isThere: false,
      },
    ]);
  });
});

describe("consent", () => {
  it("[L23] has one answer for each part, and none that is not known", () => {
    const { doc } = board();
    expect(Object.values(readConsents(doc))).toEqual(CONSENT_PARTS.map(() => null));
    setConsent(doc, "recording", "no");
    setConsent(doc, "stories", "ask");
    boardRoots(doc).consents.set("photos", "maybe");
    expect(readConsents(doc)).toEqual({ recording: "no", photos: null, quotes: null, stories: "ask" });
    setConsent(doc, "recording", null);
    expect(readConsents(doc).recording).toBeNull();
  });
});

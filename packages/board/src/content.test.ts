import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { BRIEF_FIELDS, setBriefField } from "./brief-fields.ts";
import { readCards } from "./cards.ts";
import { answerChecklist, linkProof } from "./checklist.ts";
import { addComment } from "./comments.ts";
import { setConsent } from "./consents.ts";
import { contentOf } from "./content.ts";
import { addCard, setCardProps, setCardShare, setCardText } from "./edit-cards.ts";
import { boardRoots, RUN_SHEET_ID } from "./layout.ts";
import { linkCards } from "./links.ts";
import { moveCard } from "./place.ts";
import { forgetProvenance, readProvenance, takeIntoBrief } from "./provenance.ts";
import { setRoom } from "./room.ts";
import { createBoard } from "./skeleton.ts";
import { claimThread, linkEvidence } from "./threads.ts";
import { addZone } from "./zones.ts";

/** The same board, made by mouse at some place and time, or in the outline. */
function make(at: number, inRunSheetFirst: boolean): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  const zone = addZone(doc, { name: "Later", x: at });
  const row = addCard(doc, {
    kind: "idea",
    text: "Wel",
    place: inRunSheetFirst ? "run-sheet" : "ideas",
    createdAt: at,
  });
  if (!inRunSheetFirst) moveCard(doc, row, { parent: RUN_SHEET_ID });
  setCardText(doc, row, "Welcome");
  setCardProps(doc, row, { kind: "segment", minutes: 5, voices: ["professional"] });
  const one = addCard(doc, { kind: "question", text: "Why?", parent: zone, x: at, y: at });
  const two = addCard(doc, { kind: "aim", text: "Aim" });
  const ramp = addCard(doc, { kind: "access", text: "Ramp", place: "loose", x: at });
  takeIntoBrief(doc, "access", ramp, { by: `person ${at}`, at });
  setConsent(doc, "recording", "no");
  setRoom(doc, { layout: "circle", wheelchairPlaces: 3, quietCorner: null });
  const links = [linkCards(doc, one, two, {}), linkCards(doc, row, two, { createdAt: at })];
  setCardText(doc, links[0] ?? "", "answers");
  setBriefField(doc, "aim", "Try");
  linkEvidence(doc, "thread", row, { by: `person ${at}`, at });
  addComment(doc, { on: `card:${one}`, text: "Good", by: `person ${at}`, byName: "Ana", at });
  return doc;
}

describe("the content of a board", () => {
  it("[L19] is the same however the board was made", () => {
    const content = contentOf(make(1, true));
    expect(contentOf(make(77, false))).toEqual(content);
    const plain = { minutes: 0, voices: [], room: "", format: "", share: "all" };
    expect(content).toEqual({
      room: { layout: "circle", people: null, wheelchairPlaces: 3, quietCorner: null },
      ideas: [{ ...plain, kind: "aim", text: "Aim" }],
      runSheet: [{ ...plain, kind: "segment", text: "Welcome", minutes: 5, voices: ["professional"] }],
      zones: [{ name: "Later", cards: [{ ...plain, kind: "question", text: "Why?" }] }],
      loose: [{ ...plain, kind: "access", text: "Ramp" }],
      links: [
        { from: "Welcome", to: "Aim", label: "" },
        { from: "Why?", to: "Aim", label: "answers" },
      ],
      brief: { ...Object.fromEntries(BRIEF_FIELDS.map((field) => [field, ""])), aim: "Try", access: "Ramp" },
      consents: { recording: "no", photos: null, quotes: null, stories: null },
      provenance: [{ field: "access", text: "Ramp" }],
      comments: [{ on: "card:Why?", text: "Good", byName: "Ana" }],
      threads: [{ id: "thread", shownBy: ["Welcome"] }],
      checklist: [],
    });
  });

  it("[L19] is another one after any change to what it says", () => {
    const content = contentOf(make(1, true));
    const changes: ((doc: Y.Doc) => unknown)[] = [
      (doc) => addZone(doc, { name: "" }),
      (doc) => addCard(doc, { kind: "idea" }),
      (doc) => setBriefField(doc, "title", "T"),
      (doc) => setConsent(doc, "photos", "ask"),
      (doc) => setCardShare(doc, readCards(doc)[0]?.id ?? "", "team"),
      (doc) => forgetProvenance(doc, "access", readProvenance(doc)[0]?.cardId ?? ""),
      (doc) => claimThread(doc, "another", { by: null, at: 1 }),
      (doc) => answerChecklist(doc, "equity", "yes"),
      (doc) => linkProof(doc, "equity", readCards(doc)[0]?.id ?? ""),
      (doc) => addComment(doc, { on: "board", text: "Hm", by: null, byName: "", at: 9 }),
      (doc) => {
        for (const id of boardRoots(doc).texts.keys()) setCardProps(doc, id, { minutes: 33 });
      },
    ];
    for (const change of changes) {
      const doc = make(1, true);
      change(doc);
      expect(contentOf(doc), String(change)).not.toEqual(content);
    }
  });
});

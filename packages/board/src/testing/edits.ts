import { FORMATS, QUIET_CORNERS, ROOM_LAYOUTS, VOICES } from "@openchair/formats";
import { readBriefField, setBriefField } from "../brief-fields.ts";
import { CARD_KINDS, CARD_SHARES, readCards } from "../cards.ts";
import { checkRunSheet } from "../checker/check.ts";
import { applyFix } from "../checker/fix.ts";
import { answerChecklist, CHECKLIST_STATUSES, explainChecklist, linkProof, unlinkProof } from "../checklist.ts";
import { addComment, readComments, removeComment } from "../comments.ts";
import { CONSENT_ANSWERS, setConsent } from "../consents.ts";
import { addCard, removeCard, setCardProps, setCardShare, setCardText } from "../edit-cards.ts";
import type { Editing } from "../editing.ts";
import { boardRoots, FIXED_IDS, IDEAS_ID, PAGE_ID, ROOM_ID, RUN_SHEET_ID } from "../layout.ts";
import { linkCards, readLinks, unlink } from "../links.ts";
import { moveCard, moveInRunSheet } from "../place.ts";
import { takeIntoBrief } from "../provenance.ts";
import { readRecords, writeRepairs } from "../read-records.ts";
import { type CanvasRecord, createRecord, propsOf, readRecord, updateRecord } from "../records.ts";
import { newRichFragment } from "../rich-text.ts";
import { setRoom } from "../room.ts";
import { layRunSheet } from "../run-sheet.ts";
import { claimThread, linkEvidence, unclaimThread, unlinkEvidence } from "../threads.ts";
import { useFormat } from "../use-format.ts";
import { addZone, readZones, removeZone } from "../zones.ts";

/** What a person does, with two numbers that say to what. */
export interface Edit {
  readonly what: EditName;
  readonly a: number;
  readonly b: number;
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % (list.length || 1)];

const cards = ({ doc }: Editing) => readCards(doc).map(({ id }) => id);
const shapes = ({ doc }: Editing) =>
  [...readRecords(doc).values()].filter(({ id, typeName }) => typeName === "shape" && !FIXED_IDS.includes(id));
const THREADS = ["thread-1", "thread-2"] as const;
const homes = ({ doc }: Editing) => [IDEAS_ID, RUN_SHEET_ID, PAGE_ID, ...readZones(doc).map(({ id }) => id)];

/** Changes a shape's record as the canvas does, from what the document holds. */
function change({ doc, origin }: Editing, id: string | undefined, make: (record: CanvasRecord) => object): void {
  const record = readRecord(boardRoots(doc).records.get(id ?? ""), id ?? "");
  if (!record) return;
  doc.transact(() => {
    updateRecord(boardRoots(doc).records, record, { ...record, ...make(record) } as CanvasRecord);
  }, origin);
}

/** Makes a shape as the canvas does. Its key may well be taken. */
function draw({ doc, origin }: Editing, type: string, a: number): void {
  const id = `shape:${crypto.randomUUID()}`;
  const base = { typeName: "shape", type, x: a, y: 0, rotation: 0, isLocked: false, opacity: 1, meta: {} };
  const props = type === "note" ? { color: "yellow" } : { w: 100, h: 100 };
  doc.transact(() => {
    createRecord(boardRoots(doc).records, { ...base, id, parentId: PAGE_ID, index: `a${(a % 9) + 1}`, props });
    if (type === "note") boardRoots(doc).texts.set(id, newRichFragment(`Note ${a}`));
  }, origin);
}

/** Everything people can do to a board, and some things that only merging does. `token` is different each time. */
const EDITS = {
  "add a card": (hand, { a, b }, token) =>
    addCard(
      hand.doc,
      { kind: CARD_KINDS[b % CARD_KINDS.length] ?? "idea", text: token, parent: pick(homes(hand), a) ?? "" },
      hand.origin,
    ),
  "add a zone": (hand, _edit, token) => addZone(hand.doc, { name: token }, hand.origin),
  "draw a note": (hand, { a }) => draw(hand, "note", a),
  "draw a frame": (hand, { a }) => draw(hand, "frame", a),
  drag: (hand, { a, b }) => change(hand, pick(shapes(hand), a)?.id, () => ({ x: b, y: a })),
  /** As a canvas does that has not yet heard of it. */
  "change what is gone": (hand, { a, b }) => {
    const shape = pick(shapes(hand), a);
    removeCard(hand.doc, shape?.id ?? "", hand.origin);
    if (shape) updateRecord(boardRoots(hand.doc).records, shape, { ...shape, x: a, y: b });
  },
  recolour: (hand, { a, b }) =>
    change(hand, pick(shapes(hand), a)?.id, (record) => ({ props: { ...propsOf(record), color: `c${b}` } })),
  "change the kind": (hand, { a, b }) =>
    setCardProps(
      hand.doc,
      pick(cards(hand), a) ?? "",
      { kind: CARD_KINDS[b % CARD_KINDS.length] ?? "idea" },
      hand.origin,
    ),
  type: (hand, { a, b }, token) => {
    const list = readCards(hand.doc);
    const newest = [...boardRoots(hand.doc).records.keys()].at(-1);
    // What is new draws more people than the rest.
    const card = (b % 2 === 0 && list.find(({ id }) => id === newest)) || pick(list, a);
    if (card) setCardText(hand.doc, card.id, `${card.text}${token}`, hand.origin);
  },
  "type in a field": (hand, _edit, token) =>
    setBriefField(hand.doc, "aim", `${readBriefField(hand.doc, "aim")}${token}`, hand.origin),
  "re-time": (hand, { a, b }) => setCardProps(hand.doc, pick(cards(hand), a) ?? "", { minutes: b % 90 }, hand.origin),
  "plan a segment": (hand, { a, b }) => {
    const [isOn, words] = [b % 2 === 0, `Words ${b}`];
    const plans = [
      { locked: isOn },
      { before: isOn },
      { beside: isOn },
      { leads: [`p${b % 3}`] },
      { isBreak: isOn },
      { demanding: isOn },
      { roomShare: b },
      { materials: words },
      { written: words },
      { room: words },
      { voices: VOICES.slice(b % 3) },
      { format: FORMATS[b]?.id ?? "" },
    ];
    setCardProps(hand.doc, pick(cards(hand), a) ?? "", pick(plans, b) ?? {}, hand.origin);
  },
  "say who a card is for": (hand, { a, b }) =>
    setCardShare(hand.doc, pick(cards(hand), a) ?? "", CARD_SHARES[b % CARD_SHARES.length] ?? "all", hand.origin),
  "use a format": (hand, { a, b }) => {
    const format = pick(FORMATS, a)?.id ?? "panel";
    const how = b % 2 === 0 ? "replace" : "add";
    useFormat(hand.doc, { format, slot: 15 + (b % 200), language: "en", how }, hand.origin);
  },
  "mend the run sheet": (hand, { a, b }) => {
    const slot = { minutes: 15 + (b % 200), startsAt: null };
    const rows = readCards(hand.doc).filter(({ place }) => place === "run-sheet");
    const found = checkRunSheet({ sheet: layRunSheet(rows, slot), people: [], expected: null, format: null });
    const fixes = found.flatMap((finding) => finding.fixes);
    const fix = pick(fixes, a);
    if (fix) applyFix(hand.doc, fix, { minutes: slot.minutes, people: [], language: "en" }, hand.origin);
  },
  move: (hand, { a, b }) =>
    moveCard(
      hand.doc,
      pick(cards(hand), a) ?? "",
      { parent: pick(homes(hand), b) ?? "", before: b % 3 === 0 ? null : (pick(cards(hand), b) ?? null) },
      hand.origin,
    ),
  reorder: (hand, { a, b }) => moveInRunSheet(hand.doc, pick(cards(hand), a) ?? "", b % 2 === 0 ? 1 : -1, hand.origin),
  nest: (hand, { a, b }) => {
    const holders = shapes(hand).filter(({ type }) => type === "frame" || type === "zone");
    const into = pick(holders, b);
    if (into) change(hand, pick(shapes(hand), a)?.id, () => ({ parentId: into.id, index: "a1" }));
  },
  "take a key that is taken": (hand, { a, b }) => {
    const [one, other] = [pick(shapes(hand), a), pick(shapes(hand), b)];
    if (other) change(hand, one?.id, () => ({ parentId: other["parentId"], index: other["index"] }));
  },
  link: (hand, { a, b }) =>
    linkCards(hand.doc, pick(cards(hand), a) ?? "", pick(cards(hand), b) ?? "", {}, hand.origin),
  unlink: (hand, { a }) => unlink(hand.doc, pick(readLinks(hand.doc), a)?.id ?? "", hand.origin),
  delete: (hand, { a }) => removeCard(hand.doc, pick(cards(hand), a) ?? "", hand.origin),
  "delete a zone": (hand, { a }) => removeZone(hand.doc, pick(readZones(hand.doc), a)?.id ?? "", hand.origin),
  comment: (hand, { a }, token) =>
    addComment(
      hand.doc,
      { on: `card:${pick(cards(hand), a) ?? "none"}`, text: token, by: null, byName: "Somebody", at: a },
      hand.origin,
    ),
  "delete a comment": (hand, { a }) => removeComment(hand.doc, pick(readComments(hand.doc), a)?.id ?? "", hand.origin),
  "set up the room": (hand, { a, b }) =>
    setRoom(
      hand.doc,
      a % 3 === 0
        ? { layout: pick(ROOM_LAYOUTS, b)?.id ?? null }
        : a % 3 === 1
          ? { people: b - 5, quietCorner: pick([null, ...QUIET_CORNERS], b) ?? null }
          : { wheelchairPlaces: b % 30 },
      hand.origin,
    ),
  "decide on photos": (hand, { b }) =>
    setConsent(hand.doc, "photos", pick([...CONSENT_ANSWERS, null], b) ?? null, hand.origin),
  "take into the brief": (hand, { a, b }) =>
    takeIntoBrief(hand.doc, "pitch", pick(cards(hand), a) ?? "", { by: null, at: b + 1 }, hand.origin),
  "rename a zone": (hand, { a }, token) =>
    setCardText(hand.doc, pick(readZones(hand.doc), a)?.id ?? "", token, hand.origin),
  "move the room": (hand, { a, b }) => change(hand, ROOM_ID, () => ({ x: b, y: a })),
  "take up a thread": (hand, { a }) => claimThread(hand.doc, pick(THREADS, a) ?? "", { by: null, at: a }, hand.origin),
  "let go of a thread": (hand, { a }) => unclaimThread(hand.doc, pick(THREADS, a) ?? "", hand.origin),
  "show a thread": (hand, { a, b }) =>
    linkEvidence(hand.doc, pick(THREADS, a) ?? "", pick(cards(hand), b) ?? "", { by: null, at: a }, hand.origin),
  "show it no more": (hand, { a, b }) =>
    unlinkEvidence(hand.doc, pick(THREADS, a) ?? "", pick(cards(hand), b) ?? "", hand.origin),
  "answer the checklist": (hand, { a, b }) =>
    answerChecklist(hand.doc, pick(THREADS, a) ?? "", pick(CHECKLIST_STATUSES, b) ?? null, hand.origin),
  "say why not": (hand, { a }, token) => explainChecklist(hand.doc, pick(THREADS, a) ?? "", token, hand.origin),
  "show an item": (hand, { a, b }) =>
    linkProof(hand.doc, pick(THREADS, a) ?? "", pick(cards(hand), b) ?? "", hand.origin),
  "show an item no more": (hand, { a, b }) =>
    unlinkProof(hand.doc, pick(THREADS, a) ?? "", pick(cards(hand), b) ?? "", hand.origin),
  repair: (hand) => writeRepairs(hand.doc),
  undo: ({ undoManager }) => undoManager.undo(),
  redo: ({ undoManager }) => undoManager.redo(),
} satisfies Record<string, (hand: Editing, edit: { a: number; b: number }, token: string) => unknown>;

export type EditName = keyof typeof EDITS;
export const EDIT_NAMES = Object.keys(EDITS) as EditName[];

/** Lets a person do something, as a step of their undo of its own. */
export function doEdit(hand: Editing, edit: Edit, token: string): void {
  hand.undoManager.stopCapturing();
  EDITS[edit.what](hand, edit, token);
}

import {
  type BoardSeed,
  type BriefField,
  type Card,
  createBoard,
  type NewCard,
  readBriefFields,
  readCards,
  readComments,
  readConsents,
  readProvenance,
  readScene,
  readZones,
} from "@openchair/board";
import type { Voice } from "@openchair/formats";
import type { BoardPerson, SessionFacts } from "@openchair/programme";
import * as Y from "yjs";
import { type BoardPage, makeBoardPage } from "../board/board-page.ts";
import type { BriefInput } from "../make-brief.ts";
import { ROOM } from "./room.ts";

/** The documents behind the cards that were read from them. */
const docs = new WeakMap<readonly Card[], Y.Doc>();

/** What others may see of the board that a brief is made from; `change`: what was done on it since. */
export function pageOf(input: BriefInput, change: (doc: Y.Doc) => void = () => {}): BoardPage {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs.get(input.cards) ?? new Y.Doc()));
  change(doc);
  return makeBoardPage({
    ...input,
    scene: readScene(doc),
    cards: readCards(doc),
    zones: readZones(doc),
    commentsOn: readComments(doc).map(({ on }) => on),
    title: input.fields.title,
  });
}

/** A real board document with these cards and fields, read as the server reads it. */
export function boardOf(seed: BoardSeed): Pick<BriefInput, "cards" | "fields" | "consents" | "provenance"> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard(seed));
  const cards = readCards(doc);
  docs.set(cards, doc);
  return {
    cards,
    fields: readBriefFields(doc),
    consents: readConsents(doc),
    provenance: readProvenance(doc),
  };
}

export const segment = (text: string, minutes: number, voices: readonly Voice[] = [], room = ""): NewCard => ({
  kind: "segment",
  place: "run-sheet",
  text,
  minutes,
  voices,
  room,
});

export const SESSION: SessionFacts = {
  title: "What I wish I’d known",
  minutes: 60,
  expected: 120,
  format: "open-fishbowl",
  startsAt: "2027-05-14T10:30",
  room: "Room 4",
};

export const PEOPLE: readonly BoardPerson[] = [
  { id: "p0", name: "Sam", voices: [], seat: "observer" },
  {
    id: "p1",
    name: "Noor",
    voices: ["professional"],
    seat: "co-chair",
    introduction: { pronouns: "she/her", words: "A nurse for twelve years.\n\nNow she trains others to *ask first*." },
  },
  { id: "p2", name: "Ida", voices: [], seat: "contributor", introduction: { pronouns: "they", words: "" } },
  {
    id: "p3",
    name: "Bo",
    voices: ["emerging-leader"],
    seat: "co-chair",
    introduction: { pronouns: "", words: "- In the second year as a doctor" },
  },
  {
    id: "p4",
    name: "Chris",
    voices: ["lived-experience"],
    seat: "co-chair",
    introduction: { pronouns: "", words: "Lives with a heart that has its own ideas." },
  },
];

const FIELDS: Readonly<Record<BriefField, string>> = {
  title: "What I wish I’d known",
  pitch: "Four people tell the story of a failure.",
  abstract: "First paragraph.\n\nSecond paragraph,\nin two lines.",
  aim: "People leave able to name one failure of their own.",
  audience: "Anyone who leads a team.",
  takeaways: "- A story of your own\n2. Three questions",
  formatWhy: "Because the room knows more than the stage.",
  shaped: "Chris changed the aim, and asked that the senior person speaks first.",
  layout: "Five chairs in the middle, one always open; two rings; a wide aisle at the left.",
  access: "Step-free, captions on both screens.",
  interaction: "Speak in the middle\nWrite a card and somebody reads it",
  consent: "Stories stay in the room.",
  risks: "Somebody is upset: Bo goes with them",
  followUp: "A summary in plain words within two weeks.",
  tool: "A card with three questions.",
  evidence: "Tried in Utrecht and Aarhus.",
  easy: "People tell true stories about things that went wrong.",
};

export const CARDS: readonly NewCard[] = [
  segment("Welcome", 5, ["lived-experience"], "Settles"),
  { ...segment("Four stories\nThe senior person first", 40, ["emerging-leader", "professional"]), format: "campfire" },
  segment("Close", 15, [], "One word each"),
  { kind: "aim", text: "An aim on a card" },
  { kind: "takeaway", text: "A takeaway on a card" },
  { kind: "access", text: "Captions" },
  { kind: "material", text: "120 cards" },
  { kind: "question", text: "Who watches the clock?" },
  { kind: "concern", text: "A story may hurt", voices: ["lived-experience"] },
  { kind: "idea", text: "No slides", voices: ["professional"] },
  { kind: "idea", text: "  " },
  { kind: "segment", text: "A spare story" },
];

/** Everything there is to a brief, all of it filled in. */
export const FULL: BriefInput = {
  ...boardOf({ brief: FIELDS, cards: CARDS }),
  session: SESSION,
  streamTitle: "Leading",
  people: PEOPLE,
  consents: { recording: "no", photos: "no", quotes: "ask", stories: null },
  threads: [{ title: "Power to the patient", cardIds: [] }],
  signatures: [
    { name: "Noor", voices: ["professional"], at: "2027-03-11T10:00:00.000Z", hash: "abcdefghijkl" },
    { name: "Chris", voices: ["lived-experience"], at: "2027-03-12T10:00:00.000Z", hash: "abcdefghijkl" },
  ],
  now: new Date("2027-03-12T23:30:00Z"),
  room: [ROOM],
};

/** A board on the day it was made. */
export const EMPTY: BriefInput = {
  ...boardOf({}),
  session: { title: "New session", minutes: 45, expected: null, format: null, startsAt: null, room: null },
  streamTitle: "Leading",
  people: [],
  threads: [],
  signatures: [],
  now: FULL.now,
};

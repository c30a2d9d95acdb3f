import type { RoomChoice, Voice } from "@openchair/formats";
import type * as Y from "yjs";
import { BRIEF_FIELDS, readBriefFields } from "./brief-fields.ts";
import { type Card, readCards } from "./cards.ts";
import { readRoom, roomChoice } from "./room.ts";
import { type SegmentPlan, saidIn } from "./segment-plan.ts";

/** The facts of a session that its team designs. Not when and where: those the programme decides. */
export interface SignedFacts {
  /** Length of the slot. */
  readonly minutes: number;
  readonly expected: number | null;
  /** Id of a format, or null. */
  readonly format: string | null;
}

/** What of a segment's plan is signed: what people will meet. What only helps planning (locked, step, demanding) is not. */
type SignedPlan = Partial<
  Pick<SegmentPlan, "before" | "beside" | "leads" | "materials" | "written" | "roomShare" | "isBreak">
>;

/** A segment as it is signed; of its plan only what somebody said, so that older signatures stand. */
export interface SignedSegment extends SignedPlan {
  readonly id: string;
  readonly text: string;
  readonly minutes: number;
  readonly format: string;
  readonly voices: readonly Voice[];
  readonly room: string;
}

/** What co-chairs put their names to: the brief's words, its lists, the run sheet, the room and the facts they design. */
export interface SignedContent {
  /** Version of this shape: a signature on another one can not be compared. */
  readonly shape: 1;
  readonly facts: SignedFacts;
  /** Fields of the brief, tidied: spaces at the ends and doubled line ends are not a change. */
  readonly fields: Readonly<Record<string, string>>;
  /** Words of the cards that the brief lists, by kind, in reading order. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly segments: readonly SignedSegment[];
  /** How the room is set up; left out while no layout is chosen. */
  readonly room?: RoomChoice;
}

/** Kinds of cards that the brief prints as lists (`makeBrief`). Ideas, questions and concerns are the talk, not the text. */
const LISTED = ["aim", "takeaway", "access", "material"] as const;

const tidy = (text: string) =>
  text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .trim();

function segmentOf(card: Card): SignedSegment {
  const { id, text, minutes, format, voices, room, before, beside, leads, materials, written, roomShare, isBreak } =
    card;
  return {
    id,
    text: tidy(text),
    minutes,
    format,
    voices: [...voices].sort(),
    room: tidy(room),
    ...saidIn({
      before,
      beside,
      leads: [...leads].sort(),
      materials: tidy(materials),
      written: tidy(written),
      roomShare,
      isBreak,
    }),
  };
}

/**
 * What there is to sign on a board now. The same board gives the same content, key by key, on every machine. `cards`: those
 * of the board, when they are read already.
 */
export function signedContent(
  doc: Y.Doc,
  { minutes, expected, format }: SignedFacts,
  cards: readonly Card[] = readCards(doc),
): SignedContent {
  const fields = readBriefFields(doc);
  const room = roomChoice(readRoom(doc), expected);
  const wordsOf = (kind: (typeof LISTED)[number]) =>
    cards.filter((card) => card.kind === kind && tidy(card.text) !== "").map((card) => tidy(card.text));
  return {
    shape: 1,
    facts: { minutes, expected, format },
    fields: Object.fromEntries(BRIEF_FIELDS.map((field) => [field, tidy(fields[field])])),
    lists: Object.fromEntries(LISTED.map((kind) => [kind, wordsOf(kind)])),
    segments: cards.filter(({ place }) => place === "run-sheet").map(segmentOf),
    ...(room ? { room } : {}),
  };
}

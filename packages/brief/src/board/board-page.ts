import { type Card, IDEAS_ID, isInBrief, PAGE_ID, type SceneThing } from "@openchair/board";
import type { Language } from "@openchair/formats";
import type { SessionFacts } from "@openchair/programme";
import type { BriefRoom, BriefRunSheet, BriefSegment, BriefVoice } from "../brief.ts";
import { makeRunSheet, voicesInWords } from "../make-parts.ts";
import { tidy, tidyLine } from "../tidy.ts";
import { dateInWords, slotInWords } from "../when.ts";
import { BRIEF_WORDS } from "../words.ts";

/** What the picture of a board and its outline are made from. Nothing here is changed. */
export interface BoardInput {
  /** `readScene`. */
  readonly scene: readonly SceneThing[];
  /** All cards of the board in reading order (`readCards`). */
  readonly cards: readonly Card[];
  /** The zones that people made, in reading order (`readZones`). */
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  /** What the comments are on: `card:<id>` for each one on a card. Only how many there are is told. */
  readonly commentsOn: readonly string[];
  readonly title: string;
  readonly session: SessionFacts;
  readonly streamTitle: string;
  readonly now: Date;
  /** How the room is set up (`briefRooms`). */
  readonly room?: readonly BriefRoom[];
  /** Language of the page's own words; what people wrote stays as it is. English when left out. */
  readonly language?: Language;
}

/** A card as it may be shown to others. */
export interface PageCard {
  readonly id: string;
  readonly kind: Card["kind"];
  readonly kindName: string;
  /** "" when nobody has written anything; *Stays with the team* when there is something that is not for others. */
  readonly text: string;
  readonly voices: readonly BriefVoice[];
  /** Of a segment that is not in the run sheet; else 0. */
  readonly minutes: number;
  readonly comments: number;
}

export interface PageRow extends BriefSegment {
  readonly id: string;
  readonly comments: number;
}

/** A zone, or what lies in none. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly PageCard[];
}

/** A board as it may be shown to others: the one place where it is decided what is not. */
export interface BoardPage {
  readonly language: Language;
  readonly title: string;
  readonly stream: string;
  /** When and where, in words; "" while nobody has said. */
  readonly slot: string;
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly room: string;
  /** How the room is set up; null while nobody has said. */
  readonly setUp: BriefRoom | null;
  /** Day on which it was made, `2027-03-12`, and the same in words. */
  readonly made: string;
  readonly footer: string;
  /** The zone of ideas, each zone that people made, and what lies in none: always there, also when empty. */
  readonly sections: readonly PageSection[];
  readonly runSheet: Omit<BriefRunSheet, "rows"> & { readonly rows: readonly PageRow[] };
  /** Everything that may be drawn, from back to front; words of cards are in `sections`. */
  readonly things: readonly SceneThing[];
}

/**
 * True when a card may be seen by others. Those that stay with the team, and stories without a yes, are not even drawn:
 * where they lie and how long they are says something, too.
 */
const isShown = isInBrief;

/** A concern is to be talked about by the team first. Others see that there is one. */
const isKept = (card: Card) => card.kind === "concern";

/** Makes what may be shown of a board. Pure. Nothing on it says who made a thing, or what was said about it. */
export function makeBoardPage(input: BoardInput): BoardPage {
  const { scene, cards, zones, session, language = "en" } = input;
  const words = BRIEF_WORDS[language];
  const count = (id: string) => input.commentsOn.filter((on) => on === `card:${id}`).length;
  const outside = cards.filter((card) => card.place !== "run-sheet");
  const shown = outside.filter(isShown);
  const hidden = new Set(cards.filter((card) => !isShown(card)).map(({ id }) => id));
  const pageCard = (card: Card): PageCard => ({
    id: card.id,
    kind: card.kind,
    kindName: words.cardKinds[card.kind],
    text: isKept(card) ? words.kept : tidy(card.text),
    voices: voicesInWords(card.voices, language),
    minutes: card.kind === "segment" ? card.minutes : 0,
    comments: count(card.id),
  });
  const section = (id: string, title: string, wanted: (card: Card) => boolean): PageSection => ({
    id,
    title,
    cards: shown.filter(wanted).map(pageCard),
  });
  // Whose voice leads is on the page; who they are is not.
  const { rows, ...sheet } = makeRunSheet(cards, session, [], words, language);
  const rowCards = cards.filter(({ place }) => place === "run-sheet");
  return {
    language,
    title: tidyLine(input.title) || tidyLine(session.title),
    stream: tidyLine(input.streamTitle),
    slot: [slotInWords(session.startsAt, session.minutes, words), tidyLine(session.room ?? "")]
      .filter((part) => part !== "")
      .join(" · "),
    startsAt: session.startsAt,
    minutes: session.minutes,
    room: tidyLine(session.room ?? ""),
    setUp: input.room?.[0] ?? null,
    made: input.now.toISOString().slice(0, 10),
    footer: words.madeOn(dateInWords(input.now, words)),
    sections: [
      section(IDEAS_ID, words.board.ideas, ({ place }) => place === "ideas"),
      ...zones.map(({ id, name }) =>
        section(id, tidyLine(name) || words.board.unnamed, ({ parent, place }) => place === "zone" && parent === id),
      ),
      section(PAGE_ID, words.board.loose, ({ place }) => place === "loose"),
    ],
    runSheet: {
      ...sheet,
      rows: rows.map((row, at) => {
        const card = rowCards[at];
        return {
          ...row,
          id: card?.id ?? "",
          comments: card ? count(card.id) : 0,
        };
      }),
    },
    // An arrow at something that is not shown would tell of it, and so would its words.
    // Nothing is drawn of a room about which nobody has said anything.
    things: scene
      .filter(({ kind }) => kind !== "room" || (input.room ?? []).length > 0)
      .filter(({ id, from, to }) => ![id, from, to].some((one) => one !== null && hidden.has(one)))
      .map((thing) => ({ ...thing, words: thing.kind === "card" ? "" : tidy(thing.words) })),
  };
}

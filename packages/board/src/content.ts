import type * as Y from "yjs";
import { type BriefField, readBriefFields } from "./brief-fields.ts";
import { type Card, cardsAmong } from "./cards.ts";
import { type ChecklistAnswer, readChecklist } from "./checklist.ts";
import { readComments } from "./comments.ts";
import { type ConsentAnswer, type ConsentPart, readConsents } from "./consents.ts";
import { boardRoots } from "./layout.ts";
import { linksAmong } from "./links.ts";
import { readProvenance } from "./provenance.ts";
import { readRecords } from "./read-records.ts";
import { type BoardRoom, readRoom } from "./room.ts";
import { type SegmentPlan, saidIn } from "./segment-plan.ts";
import { readThreads } from "./threads.ts";
import { zonesAmong } from "./zones.ts";

/** What a card says, whatever its id and wherever it was drawn. */
export type CardContent = Pick<Card, "kind" | "text" | "minutes" | "voices" | "room" | "format" | "share"> &
  Partial<SegmentPlan>;

/** What a board says, without ids, positions and times: two boards with equal content read the same. */
export interface BoardContent {
  readonly ideas: readonly CardContent[];
  readonly runSheet: readonly CardContent[];
  readonly zones: readonly { readonly name: string; readonly cards: readonly CardContent[] }[];
  readonly loose: readonly CardContent[];
  /** By the words of the cards at their ends. Their order says nothing: it is the order in which they are drawn. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  readonly room: BoardRoom;
  readonly brief: Readonly<Record<BriefField, string>>;
  readonly consents: Readonly<Record<ConsentPart, ConsentAnswer | null>>;
  /** Which cards went into which field, by what they said then. */
  readonly provenance: readonly { readonly field: BriefField; readonly text: string }[];
  /** Oldest first. `on` names a card by its words. */
  readonly comments: readonly { readonly on: string; readonly text: string; readonly byName: string }[];
  /** Red threads that are taken up, by the words of the cards that show them. */
  readonly threads: readonly { readonly id: string; readonly shownBy: readonly string[] }[];
  /** What the team says about its checklist, by the words of the cards that show it. */
  readonly checklist: readonly (Omit<ChecklistAnswer, "evidence"> & { readonly shownBy: readonly string[] })[];
}

/** The content of a board. */
export function contentOf(doc: Y.Doc): BoardContent {
  const records = readRecords(doc);
  const { texts } = boardRoots(doc);
  const cards = cardsAmong(records, texts);
  const words = new Map(cards.map((card) => [card.id, card.text]));
  const content = (wanted: (card: Card) => boolean): CardContent[] =>
    cards.filter(wanted).map((card) => {
      const { kind, text, minutes, voices, room, format, share } = card;
      return { kind, text, minutes, voices, room, format, share, ...saidIn(card) };
    });
  const links = linksAmong(records, texts).map(({ from, to, label }) => ({
    from: words.get(from) ?? "",
    to: words.get(to) ?? "",
    label,
  }));
  const named = (on: string) => (on.startsWith("card:") ? `card:${words.get(on.slice("card:".length)) ?? ""}` : on);
  return {
    ideas: content(({ place }) => place === "ideas"),
    runSheet: content(({ place }) => place === "run-sheet"),
    zones: zonesAmong(records, texts).map(({ id, name }) => ({ name, cards: content(({ parent }) => parent === id) })),
    loose: content(({ place }) => place === "loose"),
    links: links.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    room: readRoom(doc),
    brief: readBriefFields(doc),
    consents: readConsents(doc),
    provenance: readProvenance(doc).map(({ field, text }) => ({ field, text })),
    comments: readComments(doc).map(({ on, text, byName }) => ({ on: named(on), text, byName })),
    threads: readThreads(doc).map(({ id, evidence }) => ({
      id,
      shownBy: evidence.map(({ cardId }) => words.get(cardId) ?? ""),
    })),
    checklist: readChecklist(doc).map(({ evidence, ...answer }) => ({
      ...answer,
      shownBy: evidence.map((cardId) => words.get(cardId) ?? ""),
    })),
  };
}

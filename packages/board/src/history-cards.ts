import type { BoardFace, FaceCard, FaceHome } from "./history-face.ts";

/** What a card says beside its words and where it lies. */
const CARD_PARTS = [
  "minutes",
  "format",
  "step",
  "leads",
  "voices",
  "room",
  "roomShare",
  "materials",
  "written",
  "locked",
  "before",
  "beside",
  "isBreak",
  "demanding",
  "share",
] as const satisfies readonly (keyof FaceCard)[];
export type CardPart = (typeof CARD_PARTS)[number];

/** One part of a card, as it was and as it is. */
export type CardPartChange = {
  [Part in CardPart]: {
    readonly what: "card-part";
    readonly card: FaceCard;
    readonly part: Part;
    readonly before: FaceCard[Part];
    readonly after: FaceCard[Part];
  };
}[CardPart];

/** `card`: as it is after, or as it was when it is gone. */
export type CardChange =
  | { readonly what: "card-added" | "card-removed"; readonly card: FaceCard }
  /** The same words before and after: only how they are marked is different. */
  | { readonly what: "card-words"; readonly card: FaceCard; readonly before: string; readonly after: string }
  | {
      readonly what: "card-kind";
      readonly card: FaceCard;
      readonly before: FaceCard["kind"];
      readonly after: FaceCard["kind"];
    }
  /** Into something else. */
  | { readonly what: "card-moved"; readonly card: FaceCard; readonly before: FaceHome; readonly after: FaceHome }
  | CardPartChange;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function changesOfCard(was: FaceCard, card: FaceCard): CardChange[] {
  const changes: CardChange[] = [];
  if (was.text !== card.text || was.marks !== card.marks) {
    changes.push({ what: "card-words", card, before: was.text, after: card.text });
  }
  if (was.home.id !== card.home.id) changes.push({ what: "card-moved", card, before: was.home, after: card.home });
  // In the run sheet every card is a segment: coming and going is said already.
  const isSegment = was.place === "run-sheet" || card.place === "run-sheet";
  if (was.kind !== card.kind && !isSegment) {
    changes.push({ what: "card-kind", card, before: was.kind, after: card.kind });
  }
  for (const part of CARD_PARTS) {
    if (same(was[part], card[part])) continue;
    changes.push({ what: "card-part", card, part, before: was[part], after: card[part] } as CardPartChange);
  }
  return changes;
}

/** What is different about the cards of two faces, in the order in which they are read after; what is gone comes last. */
export function changesOfCards(before: BoardFace, after: BoardFace): CardChange[] {
  const was = new Map(before.cards.map((card) => [card.id, card]));
  const is = new Set(after.cards.map(({ id }) => id));
  const changes = after.cards.flatMap((card): CardChange[] => {
    const earlier = was.get(card.id);
    return earlier ? changesOfCard(earlier, card) : [{ what: "card-added", card }];
  });
  for (const card of before.cards) if (!is.has(card.id)) changes.push({ what: "card-removed", card });
  return changes;
}

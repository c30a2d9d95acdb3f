import type { Voice } from "@openchair/formats";
import type * as Y from "yjs";
import type { CardKind } from "./cards.ts";
import { addCard } from "./edit-cards.ts";
import { boardRoots, IDEAS_ID } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import { addZone, isZone } from "./zones.ts";

/** What the cards of a quiet round lie in. */
export interface RoundPlace {
  /** Id of the round. */
  readonly roundId: string;
  /** Name of its zone: the question. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A card that a quiet round puts on the board. */
export interface NewRoundCard {
  /** Id of its record. */
  readonly id: string;
  readonly kind: CardKind;
  readonly text: string;
  readonly voices: readonly Voice[];
  /** Who wrote it, unless nobody is to know. */
  readonly createdBy: string | null;
  readonly at: number;
  /** It came after the others had been shown. */
  readonly later: boolean;
}

/** The zone in which the cards of a round lie. */
export const roundZoneId = (roundId: string): string => `shape:round-${roundId}`;

/**
 * Whether a record is on the board, or was and has been deleted since. What was there once is not made again: so a reveal
 * that was cut short can be done once more from the beginning (rule L30).
 */
function wasThere(doc: Y.Doc, id: string): boolean {
  return boardRoots(doc).records._map.has(id);
}

/** Makes the zone of a round, beside everything else, unless it was made already. */
export function addRoundZone(doc: Y.Doc, { roundId, name, at }: RoundPlace): void {
  const id = roundZoneId(roundId);
  if (!wasThere(doc, id)) addZone(doc, { id, name, createdAt: at });
}

/**
 * Puts a card of a round behind the others in its zone, on a free spot; among the ideas when people have removed that zone.
 * Does nothing when the card was on the board before.
 */
export function addRoundCard(doc: Y.Doc, roundId: string, card: NewRoundCard): void {
  if (wasThere(doc, card.id)) return;
  const { createdBy, at, later, ...rest } = card;
  const zone = roundZoneId(roundId);
  addCard(doc, {
    ...rest,
    parent: isZone(readRecords(doc).get(zone)) ? zone : IDEAS_ID,
    createdAt: at,
    ...(createdBy === null ? {} : { createdBy }),
    ...(later ? { later } : {}),
  });
}

import { createHash } from "node:crypto";
import { addRoundCard, addRoundZone } from "@openchair/board";
import type { RoundCard } from "@openchair/programme";
import type { RoundWriting, StoredRound } from "@openchair/store/ports";
import type { WritingPart } from "../services.ts";

/** The cards of one person that go on the board together. */
export type Written = Pick<RoundWriting, "personId" | "voices"> & { readonly cards: readonly RoundCard[] };

/** Id of the record that a card of a round becomes. */
const recordId = ({ id }: RoundCard): string => `shape:${id}`;

/** Ids in the order in which the cards are shown: it follows from the round and says nothing about who wrote them, or when. */
const shuffled = <T extends { readonly id: string }>(roundId: string, cards: readonly T[]): T[] => {
  const keyOf = (id: string) => createHash("sha256").update(`${roundId} ${id}`).digest("hex");
  return [...cards]
    .map((card) => ({ card, key: keyOf(card.id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ card }) => card);
};

/**
 * What is to be written on the board for some cards of a round, and their ids. Each card is a part of its own in the name
 * of who wrote it, so that it is proven whose it is (R28, R33). Where no names are shown it is the server that writes: the
 * history of a board goes to everybody, and must not tell what the card does not.
 */
export function partsOfRound(
  round: StoredRound,
  written: readonly Written[],
  at: number,
): { readonly parts: readonly WritingPart[]; readonly cards: readonly string[] } {
  const { id: roundId, question, kind, authors } = round;
  const all = written.flatMap(({ cards, ...writer }) =>
    cards.filter(({ text }) => text !== "").map((card) => ({ ...card, ...writer })),
  );
  const later = round.state !== "revealing";
  const order = shuffled(roundId, all);
  const parts = order.map(
    ({ id, text, personId, voices }): WritingPart => ({
      person: authors === "names" ? personId : null,
      change: (doc) =>
        addRoundCard(doc, roundId, {
          id: recordId({ id, text }),
          kind,
          text,
          voices: authors === "nobody" ? [] : voices,
          createdBy: authors === "names" ? personId : null,
          at,
          later,
        }),
    }),
  );
  const zone: WritingPart = { person: null, change: (doc) => addRoundZone(doc, { roundId, name: question, at }) };
  return { parts: order.length > 0 ? [zone, ...parts] : [], cards: order.map(recordId) };
}

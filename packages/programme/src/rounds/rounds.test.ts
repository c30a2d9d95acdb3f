import { describe, expect, it } from "vitest";
import { ROUND_LIMITS } from "./round-limits.ts";
import { mergeMyCards, myRoundSchema, newRoundSchema } from "./rounds.ts";

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

describe("what comes in for a quiet round", () => {
  it("is a question, and has defaults for the rest", () => {
    expect(newRoundSchema.parse({ question: "  What  worries you? " })).toEqual({
      question: "What worries you?",
      kind: "idea",
      ends: "everyone",
      circle: "team",
      authors: "names",
    });
    expect(newRoundSchema.safeParse({ question: " " }).success).toBe(false);
    expect(newRoundSchema.safeParse({ question: "a".repeat(ROUND_LIMITS.question + 1) }).success).toBe(false);
    expect(newRoundSchema.safeParse({ question: "A", kind: "segment" }).success).toBe(false);
  });

  it("has a deadline when it ends at one, and not otherwise", () => {
    const deadline = "2027-05-14T10:30:00Z";
    expect(newRoundSchema.safeParse({ question: "A", ends: "deadline", deadline }).success).toBe(true);
    expect(newRoundSchema.safeParse({ question: "A", ends: "deadline" }).success).toBe(false);
    expect(newRoundSchema.safeParse({ question: "A", ends: "hand", deadline }).success).toBe(false);
    expect(newRoundSchema.safeParse({ question: "A", ends: "deadline", deadline: "tomorrow" }).success).toBe(false);
  });

  it("is a handful of cards, each of its own, none too long", () => {
    const card = { id: id(1), text: " Slow down\r\nplease " };
    expect(myRoundSchema.parse({ cards: [card] })).toEqual({
      cards: [{ id: id(1), text: "Slow down\nplease" }],
      removed: [],
    });
    expect(myRoundSchema.safeParse({ cards: [card, card] }).success).toBe(false);
    expect(myRoundSchema.safeParse({ cards: [{ id: "shape:ideas", text: "" }] }).success).toBe(false);
    const tooLong = "a".repeat(ROUND_LIMITS.text + 1);
    expect(myRoundSchema.safeParse({ cards: [{ id: id(1), text: tooLong }] }).success).toBe(false);
  });

  it("[Q5] changes what it names, and leaves the rest of what somebody wrote", () => {
    const card = (n: number, text: string) => ({ id: id(n), text });
    const before = [card(1, "One"), card(2, "Two"), card(3, "Three")];
    expect(mergeMyCards(before, { cards: [card(4, "Four"), card(2, "Second")], removed: [id(1)] })).toEqual([
      card(2, "Second"),
      card(3, "Three"),
      card(4, "Four"),
    ]);
    expect(mergeMyCards(before, { cards: [card(1, ""), card(5, "")], removed: [id(3)] })).toEqual([card(2, "Two")]);
  });
});

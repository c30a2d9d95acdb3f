import type { Comment, Talk } from "@openchair/board";
import { describe, expect, it } from "vitest";
import { isFor } from "./forMe.ts";

const said = (by: string, more: Partial<Comment> = {}): Comment => ({
  id: `${by}${more.text}`,
  on: "board",
  text: "words",
  by: "somebody else",
  byName: "",
  at: 1,
  re: null,
  mentions: [],
  changedAt: null,
  client: Number(by),
  baseClient: 0,
  resolved: null,
  ...more,
});
const talk = (...comments: Comment[]): Talk => ({ id: "t", on: "board", comments, resolved: null });
const hand = ({ client }: Comment) => String(client);

describe("talks that wait for somebody", () => {
  it("name them, or go on after what they said", () => {
    expect(isFor("1", talk(said("2")), hand)).toBe(false);
    expect(isFor("1", talk(said("2", { mentions: ["1"] })), hand)).toBe(true);
    expect(isFor("1", talk(said("1"), said("2")), hand)).toBe(true);
    expect(isFor("3", talk(said("1"), said("2")), hand)).toBe(false);
  });

  it("wait no more once they have answered, the talk is settled, or the words are gone", () => {
    expect(isFor("1", talk(said("2", { mentions: ["1"] }), said("1")), hand)).toBe(false);
    const settled = { ...talk(said("2", { mentions: ["1"] })), resolved: { client: 2, at: 1 } };
    expect(isFor("1", settled, hand)).toBe(false);
    expect(isFor("1", talk(said("1"), said("2", { text: "" })), hand)).toBe(false);
  });

  it("nobody names themselves, and what a comment claims to be said by counts for nothing", () => {
    expect(isFor("1", talk(said("1", { mentions: ["1"] })), hand)).toBe(false);
    expect(isFor("1", talk(said("2", { by: "1", mentions: ["1"] })), hand)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { markMentions, mentionsIn, openMention, peopleFor, takeMention } from "./mentions.ts";

const people = [
  { id: "1", name: "Bo" },
  { id: "2", name: "Bo Kjær" },
  { id: "3", name: "Chris" },
  { id: "4", name: "Chris" },
];
const nobody = new Set<string>();

describe("people who are named in a comment", () => {
  it("are found by their whole name, the longest that fits", () => {
    expect(mentionsIn("@Bo Kjær, and @bo.", people, nobody)).toEqual(["2", "1"]);
    expect(mentionsIn("Boris @Boris me@Bo @", people, nobody)).toEqual([]);
  });

  it("are those that were picked, where several have one name", () => {
    expect(mentionsIn("Ask @Chris", people, new Set(["4"]))).toEqual(["4"]);
    expect(mentionsIn("Ask @Chris", people, nobody)).toEqual(["3", "4"]);
    // Picked, and then taken out of the words again.
    expect(mentionsIn("Ask somebody", people, new Set(["4"]))).toEqual([]);
  });

  it("are marked in the words, which stay as they are", () => {
    const words = "So @Bo: what does @Chris say?";
    const parts = markMentions(words, people);
    expect(parts.map((part) => part.words).join("")).toBe(words);
    expect(parts.filter(({ person }) => person).map((part) => part.words)).toEqual(["@Bo", "@Chris"]);
    expect(markMentions("", people)).toEqual([]);
  });
});

describe("a name that is being typed", () => {
  it("begins at an @ that stands alone, and ends with the line", () => {
    expect(openMention("Hi @Ch", 6)).toEqual({ from: 3, typed: "Ch" });
    expect(openMention("Hi @", 4)).toEqual({ from: 3, typed: "" });
    expect(openMention("ana@example", 11)).toBeNull();
    expect(openMention("@Bo\nand", 7)).toBeNull();
    expect(openMention("Hi", 2)).toBeNull();
    expect(openMention(`@${"x".repeat(60)}`, 61)).toBeNull();
  });

  it("finds people by any part of their name, until it is whole", () => {
    expect(peopleFor("", people)).toHaveLength(4);
    expect(peopleFor("kj", people).map(({ id }) => id)).toEqual(["2"]);
    expect(peopleFor("Bo", people).map(({ id }) => id)).toEqual(["2"]);
    expect(peopleFor("and then", people)).toEqual([]);
  });

  it("is made whole where it stands", () => {
    const open = openMention("Ask @ch today", 7);
    expect(open && takeMention("Ask @ch today", open, "Chris")).toEqual({ words: "Ask @Chris today", caret: 11 });
    const end = openMention("@", 1);
    expect(end && takeMention("@", end, "Bo")).toEqual({ words: "@Bo ", caret: 4 });
  });
});

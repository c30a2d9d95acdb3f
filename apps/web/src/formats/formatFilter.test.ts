import { FORMATS } from "@openchair/formats";
import { describe, expect, it } from "vitest";
import { ANY_FORMAT, type FormatFilter, findFormats } from "./formatFilter.ts";

const ids = (filter: Partial<FormatFilter>, language: "en" | "da" | "nl" = "en") =>
  findFormats({ ...ANY_FORMAT, ...filter }, language).map(({ id }) => id);

describe("looking for a format", () => {
  it("finds all of them, in the order of the catalogue, when nothing is asked for", () => {
    expect(ids({})).toEqual(FORMATS.map(({ id }) => id));
  });

  it("by how many people come, and by a full room", () => {
    expect(ids({ people: 6 })).toContain("story-circle");
    expect(ids({ people: 120 })).not.toContain("story-circle");
    expect(ids({ people: 400 })).toContain("open-fishbowl");
    expect(ids({ hundredPlus: true })).toEqual(FORMATS.filter(({ size }) => size.hundredPlus).map(({ id }) => id));
  });

  it("by minutes: neither what is too long for them nor what would leave most of them empty", () => {
    expect(ids({ minutes: 20 })).toContain("impromptu-networking");
    expect(ids({ minutes: 20 })).not.toContain("world-cafe");
    expect(ids({ minutes: 90 })).toContain("world-cafe");
    expect(ids({ minutes: 240 })).not.toContain("1-2-4-all");
  });

  it("by purpose and words, without accents, in any of our languages", () => {
    expect(ids({ words: "cafe" })).toEqual(["world-cafe", "conversation-cafe"]);
    expect(ids({ words: "  WORLD cafe " })).toEqual(["world-cafe"]);
    expect(ids({ words: "fishbowl" }, "da").length).toBeGreaterThan(0);
    expect(ids({ purpose: "meet" })).toContain("impromptu-networking");
    expect(ids({ words: "no such thing" })).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { FORMATS, formatById, formatName } from "./format.ts";
import { LANGUAGES } from "./voices.ts";

describe("the catalogue of formats", () => {
  test("holds 26 formats, each with an id of its own that can stand in an address", () => {
    const ids = FORMATS.map((format) => format.id);
    expect(ids).toHaveLength(26);
    expect(new Set(ids).size).toBe(26);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(LANGUAGES)("has a name and one sentence for each format in %s, and no name twice", (language) => {
    const names = FORMATS.map((format) => format.names[language]);
    expect(new Set(names).size).toBe(names.length);
    for (const format of FORMATS) {
      expect(format.names[language].trim()).not.toBe("");
      expect(format.goodFor[language]).toMatch(/^\p{Lu}[^.]+\.$/u);
    }
  });

  test("has sizes and minutes that can be", () => {
    for (const { size, minutes, source } of FORMATS) {
      expect(size.min).toBeGreaterThanOrEqual(2);
      if (size.max !== null) expect(size.max).toBeGreaterThan(size.min);
      expect(size.hundredPlus).toBe(size.max === null || size.max > 100);
      expect(minutes.min).toBeGreaterThan(0);
      expect(minutes.max).toBeGreaterThanOrEqual(minutes.min);
      expect(minutes.max).toBeLessThanOrEqual(1440);
      expect(source).not.toBe("");
    }
  });

  test("carries a full room with an open fishbowl, and not with a story circle", () => {
    expect(formatById("open-fishbowl")?.size).toEqual({ min: 15, max: null, hundredPlus: true });
    expect(formatById("story-circle")?.size.hundredPlus).toBe(false);
  });
});

describe("finding a format", () => {
  test("gives its name in the language asked for", () => {
    expect(formatName("campfire", "en")).toBe("Campfire");
    expect(formatName("campfire", "da")).toBe("Lejrbål");
    expect(formatName("campfire", "nl")).toBe("Kampvuur");
  });

  test("gives null for one it does not know, and reads its id as its name", () => {
    expect(formatById("toString")).toBeNull();
    expect(formatName("silent-disco", "en")).toBe("silent-disco");
    expect(formatName("", "en")).toBe("");
  });
});

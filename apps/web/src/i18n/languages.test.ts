import { describe, expect, it } from "vitest";
import { chooseLanguage } from "./languages.ts";

describe("the language of the screen", () => {
  it("is what was chosen before", () => {
    expect(chooseLanguage("nl", ["da", "en"])).toBe("nl");
  });

  it("is the first of the browser's languages that we speak, region or not", () => {
    expect(chooseLanguage(null, ["fr-FR", "da-DK", "nl"])).toBe("da");
    expect(chooseLanguage("tlh", ["NL-be"])).toBe("nl");
  });

  it("is English when we speak none of them", () => {
    expect(chooseLanguage(null, ["fr", "de"])).toBe("en");
    expect(chooseLanguage(null, [])).toBe("en");
  });
});

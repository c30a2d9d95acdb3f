import { describe, expect, it } from "vitest";
import { FORMATS } from "../format.ts";
import { LANGUAGES } from "../voices.ts";
import { formatPlan, formatStep } from "./plans.ts";
import { activityName, cardsAndPens, formatNotes, PURPOSE_NAMES, PURPOSES, roleName, stepName } from "./words.ts";

describe.each(LANGUAGES)("words of formats in %s", (language) => {
  it("say everything that is to know, in sentences", () => {
    for (const { id } of FORMATS) {
      const notes = formatNotes(id, language);
      for (const words of Object.values(notes)) expect(words, id).toMatch(/^[\p{Lu}“].*[.?]”?$/u);
    }
  });

  it("name every step, role, activity and purpose, shortly", () => {
    for (const { id } of FORMATS) {
      for (const step of formatPlan(id).steps) {
        expect(stepName(step.id, language).length).toBeLessThanOrEqual(44);
        expect(activityName(step.activity, language)).not.toBe("");
        for (const role of step.leads) expect(roleName(role, language)).not.toBe("");
      }
    }
    for (const purpose of PURPOSES) expect(PURPOSE_NAMES[language][purpose]).not.toBe("");
    expect(cardsAndPens(language)).not.toBe("");
  });
});

describe("finding a step that a board names", () => {
  it("knows those of the catalogue, and no others", () => {
    expect(formatStep("panel", "positions")?.minutes).toBe(5);
    expect(formatStep("panel", "dance")).toBeNull();
    expect(formatStep("__proto__", "toString")).toBeNull();
  });
});

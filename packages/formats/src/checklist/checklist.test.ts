import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../voices.ts";
import {
  CHECKLIST,
  CHECKLIST_OWNER_NAMES,
  CHECKLIST_OWNERS,
  CHECKLIST_STAGE_WORDS,
  CHECKLIST_STAGES,
  type ChecklistId,
  checklistWords,
  isChecklistId,
} from "./checklist.ts";

const ids = Object.keys(CHECKLIST) as ChecklistId[];
const wordsIn = (text: string) => text.split(/\s+/).length;

describe("the checklist that Open Chair brings along", () => {
  it("has the 26 items of the field, by stage and in the order in which they are due", () => {
    expect(ids).toHaveLength(26);
    const count = (stage: string) => ids.filter((id) => CHECKLIST[id].stage === stage).length;
    expect(CHECKLIST_STAGES.map(count)).toEqual([7, 14, 2, 3]);
    const stages = ids.map((id) => CHECKLIST_STAGES.indexOf(CHECKLIST[id].stage));
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    expect(ids.every(isChecklistId)).toBe(true);
    expect(["", "__proto__", "toString", "no-item"].some(isChecklistId)).toBe(false);
  });

  it("says every item in each language: what, in a sentence of at most 22 words, and why", () => {
    for (const language of LANGUAGES) {
      const words = checklistWords(language);
      expect(Object.keys(words)).toEqual(ids);
      for (const id of ids) {
        const { text, why } = words[id];
        for (const sentence of [text, why]) {
          expect(sentence, id).toMatch(/^\p{Lu}.*\.$/u);
          expect(wordsIn(sentence), `${language} ${id}`).toBeLessThanOrEqual(22);
        }
      }
      const said = ids.map((id) => words[id].text);
      expect(new Set(said).size).toBe(ids.length);
    }
  });

  it("names who starts, where each item comes from, and the stages", () => {
    for (const id of ids) {
      expect(CHECKLIST_OWNERS).toContain(CHECKLIST[id].owner);
      expect(CHECKLIST[id].source.length, id).toBeGreaterThan(3);
    }
    for (const language of LANGUAGES) {
      for (const stage of CHECKLIST_STAGES) expect(CHECKLIST_STAGE_WORDS[language][stage].name).not.toBe("");
      for (const owner of CHECKLIST_OWNERS) expect(CHECKLIST_OWNER_NAMES[language][owner]).not.toBe("");
    }
  });
});

import { FORMATS, type FormatId, formatName, formatPlan } from "@openchair/formats";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "../cards.ts";
import { layRunSheet } from "../run-sheet.ts";
import { createBoard } from "../skeleton.ts";
import { useFormat } from "../use-format.ts";
import { roomPercent } from "./blocks.ts";
import { checkRunSheet } from "./check.ts";
import type { Finding, FindingId, Fix } from "./finding.ts";
import { applyFix } from "./fix.ts";

/**
 * What the checker says about each format at its usual minutes, and why the catalogue (domain.md §3, §9.8) says so too. A
 * format that is not named here has no finding. Change this only with the catalogue in hand, and read docs/checker.md again.
 */
const EXPECTED: Partial<Record<FormatId, Partial<Record<FindingId, string>>>> = {
  "user-experience-fishbowl": {
    "room-share": "The room listens to the centre for 20 of 52 minutes, and to its answers for half of the next 18.",
  },
  "world-cafe": { "no-break": "90 minutes, and its own steps have no break; people only change tables." },
  "open-space": { "no-break": "125 minutes, and its own steps have no break. People may leave a group at any time." },
  panel: {
    "room-share": "Until minute 35 only the panel speaks, and half of the time for the room’s questions is answers.",
  },
  "table-talk": { "room-share": "The talk takes 22 of 30 minutes." },
  "lightning-talks": { "room-share": "Talk after talk: the room only listens." },
  pechakucha: { "room-share": "Talk after talk: the room only listens." },
  debate: { "room-share": "Cases and replies take 28 of 50 minutes; the room votes and speaks in the other 22." },
  simulation: { "no-break": "66 minutes, and its own steps have no break." },
  "pre-mortem": { "no-break": "85 minutes, and its own steps have no break." },
};

const usualMinutes = (id: FormatId) =>
  formatPlan(id)
    .steps.filter(({ extra }) => !extra)
    .reduce((sum, step) => sum + step.minutes * step.rounds.usual, 0);

/** A board with one format as the catalogue has it, in a slot that it fills. */
function usualBoard(id: FormatId, minutes = usualMinutes(id)) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  useFormat(doc, { format: id, slot: minutes, language: "en", how: "replace" });
  const sheet = () =>
    layRunSheet(
      readCards(doc).filter(({ place }) => place === "run-sheet"),
      { minutes, startsAt: null },
    );
  const findings = (expected: number | null): Finding[] =>
    checkRunSheet({ sheet: sheet(), people: [], expected, format: id });
  return { doc, minutes, sheet, findings };
}

const WORDS: Partial<Record<FindingId, string>> = {
  "room-share": "the room is active for less than half of the time",
  "no-break": "more than an hour without a break",
};
const FIXES: Partial<Record<Fix["do"], string>> = {
  "add-break": "puts a break in the middle",
  "add-pairs": "gives minutes of the stage to a talk in pairs",
};

describe("the 26 formats at their usual minutes", () => {
  it.each(FORMATS.map(({ id }) => id))("[F1] %s: just the findings that the catalogue says", (id) => {
    const { size } = FORMATS.find((format) => format.id === id) ?? {};
    const expected = Object.keys(EXPECTED[id] ?? {});
    const board = usualBoard(id);
    for (const people of [null, size?.min ?? 0, size?.max ?? 400]) {
      expect(board.findings(people).map((finding) => finding.id)).toEqual(expected);
    }
  });

  it.each(FORMATS.map(({ id }) => id))("[F2] %s: one press for each finding leaves nothing to mend", (id) => {
    const { doc, minutes, findings, sheet } = usualBoard(id);
    for (const finding of findings(null)) {
      const fix = finding.fixes[0];
      if (!fix) throw new Error(`Nothing mends ${finding.id}.`);
      expect(applyFix(doc, fix, { minutes, people: [], language: "en" })).toBe(true);
    }
    expect(findings(null)).toEqual([]);
    expect(sheet()).toMatchObject({ planned: minutes, over: 0, spare: 0 });
  });

  it("[F1] too many and too few people are found for every format that has such a number", () => {
    for (const { id, size } of FORMATS) {
      const { findings } = usualBoard(id);
      const at = (people: number) => findings(people).some((finding) => finding.id === "format-size");
      expect(at(size.min - 1)).toBe(true);
      expect(at(size.max === null ? 5000 : size.max + 1)).toBe(size.max !== null);
    }
  });

  it("[F1] stand in docs/checker.md", async () => {
    const rows = FORMATS.map(({ id }) => {
      const { minutes, sheet, findings } = usualBoard(id);
      const found = findings(null);
      const room = `${roomPercent(sheet()) ?? 0} %`;
      const says = found.map((finding) => WORDS[finding.id] ?? finding.id).join("; ") || "nothing";
      const why = found.map((finding) => EXPECTED[id]?.[finding.id] ?? "?").join(" ");
      const mends = found.flatMap(({ fixes }) => fixes.map((fix) => FIXES[fix.do] ?? fix.do)).join("; ");
      return `| ${formatName(id, "en")} | ${minutes} | ${room} | ${says} | ${why} | ${mends} |`;
    });
    const table = [
      "# What the checker says about the 26 formats",
      "",
      "Each format at the minutes that the catalogue gives it, in a slot that is just as long, with a number of people that it carries.",
      "Made and checked by `packages/board/src/checker/catalogue.test.ts` (`vitest -u` writes it anew); reviewed by hand, line by line.",
      "*Room*: how much of the time, breaks aside, the room itself is active. Below half the checker says so; half is enough.",
      "Rules: S and F in [packages/board/SPEC.md](../packages/board/SPEC.md).",
      "",
      "| Format | Minutes | Room | The checker says | Why that is so | One press |",
      "|---|---|---|---|---|---|",
      ...rows,
      "",
    ].join("\n");
    await expect(table).toMatchFileSnapshot("../../../../docs/checker.md");
  });
});

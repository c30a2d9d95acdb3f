import { expect, test } from "vitest";
import type { Block } from "./document.ts";
import { layOut } from "./lay-out.ts";
import { type BriefInput, makeBrief } from "./make-brief.ts";
import { boardOf, EMPTY, FULL, segment } from "./testing/sample.ts";

const blocksOf = (input: BriefInput, label: string): readonly Block[] =>
  layOut(makeBrief(input), "chairs")
    .sections.flat()
    .filter((section) => section.label === label)
    .flatMap(({ blocks }) => blocks);

/** What a reader sees of each row's words, line by line. */
const rowsOf = (input: BriefInput) =>
  blocksOf(input, "Run sheet").flatMap((block) =>
    block.kind === "table"
      ? block.rows.map(([, , what = []]) => what.map((runs) => runs.map(({ text }) => text).join("")))
      : [],
  );

test("a format is named where it begins, and not at all where it is that of the session", () => {
  const step = (text: string, format: string) => ({ ...segment(text, 10), format });
  const board = boardOf({
    cards: [
      step("Welcome", "open-fishbowl"),
      step("Tables", "world-cafe"),
      step("Tables again", "world-cafe"),
      step("Back", "open-fishbowl"),
      step("Harvest", "world-cafe"),
    ],
  });
  expect(rowsOf({ ...FULL, ...board })).toEqual([
    ["Welcome"],
    ["Tables", "World café"],
    ["Tables again"],
    ["Back"],
    ["Harvest", "World café"],
  ]);
  expect(rowsOf({ ...FULL, ...board, session: { ...FULL.session, format: null } })[3]).toEqual([
    "Back",
    "Open fishbowl",
  ]);
});

test("a format that nobody has chosen is said once", () => {
  expect(blocksOf(EMPTY, "Format")).toHaveLength(1);
  expect(blocksOf({ ...FULL, session: { ...FULL.session, format: null } }, "Format")).toHaveLength(2);
});

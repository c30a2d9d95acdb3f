import { afterAll, beforeAll, expect, it } from "vitest";
import { BRIEF_FORMATS, type BriefHouse, measureFormat, measureProgramme, openBriefHouse } from "./measure-brief.ts";

let house: BriefHouse;
beforeAll(async () => {
  house = await openBriefHouse(2);
});
afterAll(() => house.stop());

// Numbers are no matter of tests; that each file is one, and that no session is missing, is.
it("a brief comes as every kind of file", async () => {
  for (const format of BRIEF_FORMATS) {
    const { bytes } = await measureFormat(house, format, 1);
    expect(bytes).toBeGreaterThan(0);
  }
});

it("the server starts again on what it had", async () => {
  await house.restart();
  expect((await measureFormat(house, "md", 1)).bytes).toBeGreaterThan(0);
});

it("a programme comes with a folder for each session", async () => {
  expect(await measureProgramme(house)).toMatchObject({ folders: 2 });
});

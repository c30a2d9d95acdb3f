import { afterAll, beforeAll, expect, it } from "vitest";
import { measureImport, openSubmissionsHouse, proposals, type SubmissionsHouse } from "./measure-submissions.ts";

let house: SubmissionsHouse;
beforeAll(async () => {
  house = await openSubmissionsHouse();
});
afterAll(() => house.stop());

// Numbers are no matter of tests; that all of the list comes in is.
it("a list comes in whole", async () => {
  expect(await measureImport(house, proposals(12))).toMatchObject({ came: 12 });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { measureAnswers, openWallHouse, type WallHouse } from "./measure-wall.ts";

let house: WallHouse;
beforeAll(async () => {
  house = await openWallHouse(12);
});
afterAll(() => house.stop());

// Numbers are no matter of tests; that all sessions come, with what was kept of them, is.
it("a filled stream has its sessions on the wall", async () => {
  expect(await measureAnswers(house, 2)).toMatchObject({ sessions: 12 });
  const answer = await fetch(`${house.url}/api/streams/${house.streamId}/wall`, {
    headers: { authorization: `Bearer ${house.token}` },
  });
  const { sessions } = (await answer.json()) as { sessions: { planned: number; state: string; picture: string }[] };
  expect(sessions.map(({ planned }) => planned)).toContain(90);
  expect(sessions.filter(({ state }) => state === "paused")).toHaveLength(1);
  expect(sessions.every(({ picture }) => picture.length === 16)).toBe(true);
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const FREEZE = "2027-05-01";

describe("dates", () => {
  let test: TestApp;
  let cura: Hand;
  let streamId: string;
  let boardId: string;
  let ana: Hand;
  beforeEach(async () => {
    test = await createTestApp();
    cura = await test.curator();
    ({ streamId, boardId } = await test.session(cura));
    ana = await test.seated(cura, boardId, "Ana", { seat: "co-chair", voices: ["lived-experience"] });
  });
  afterEach(async () => {
    expect(test.errors).toEqual([]);
    await test.close();
  });
  const set = (days: object, reason?: string) =>
    cura.send("PUT", `/api/streams/${streamId}/milestones`, { days, ...(reason === undefined ? {} : { reason }) });
  const board = async (hand = ana) => (await hand.get(`/api/boards/${boardId}/dates`)).body;

  it("say how many days each voice has to shape the session", async () => {
    expect((await board()).voices).toMatchObject([{ days: null }, { days: null }, { days: null, colour: null }]);
    const { body } = await set({ "first-meeting": "2027-01-15", freeze: FREEZE });
    expect(body).toMatchObject({ today: "2027-01-01", dates: { freeze: FREEZE }, greenDays: 56, amberDays: 28 });
    expect(body.sessions).toMatchObject([{ boardId, title: "Leading", own: {}, freezeMoved: null }]);
    test.clock.now = Date.parse("2027-04-10T10:00:00Z");
    expect((await board()).voices).toEqual([
      { voice: "professional", joinedOn: null, days: 21, colour: "red", late: true },
      { voice: "emerging-leader", joinedOn: null, days: 21, colour: "red", late: true },
      { voice: "lived-experience", joinedOn: "2027-01-01", days: 120, colour: "green", late: false },
    ]);
  });

  it("want a reason when the freeze comes earlier, and tell everybody on the boards", async () => {
    await set({ freeze: FREEZE });
    const news: unknown[] = [];
    test.services.news.listen(streamId, ({ topic }) => news.push(topic));
    const refused = await set({ freeze: "2027-04-20" }, "  ");
    expect([refused.status, Object.keys(refused.body.error.fields)]).toEqual([400, ["reason"]]);
    expect((await board()).dates.freeze).toBe(FREEZE);
    expect(news).toEqual([]);

    expect((await set({ freeze: "2027-04-20" }, "The programme is printed sooner")).status).toBe(200);
    expect(news).toContain("dates");
    const reader = await test.seated(cura, boardId, "Olu", { seat: "observer" });
    for (const hand of [ana, reader]) {
      expect((await board(hand)).freezeMoved).toMatchObject({
        from: FREEZE,
        to: "2027-04-20",
        reason: "The programme is printed sooner",
        byName: "Cura",
      });
    }
    const noted = await test.services.programme.auditOf(streamId, { before: null, limit: 9 });
    const moves = noted.filter(({ action }) => action === "dates.freeze-earlier");
    expect(moves).toMatchObject([{ byName: "Cura", about: { freeze: "2027-04-20" } }]);

    // Later again: no reason is asked for, and the notice has done its work.
    expect((await set({ freeze: "2027-05-03" })).status).toBe(200);
    expect((await board()).freezeMoved).toBeNull();
  });

  it("can be a session's own, and the stream's again", async () => {
    await set({ freeze: FREEZE, event: "2027-05-14" });
    const own = `/api/boards/${boardId}/milestones`;
    expect((await cura.send("PUT", own, { days: { freeze: "2027-05-08" } })).body).toMatchObject({
      own: { freeze: "2027-05-08" },
      dates: { freeze: "2027-05-08", event: "2027-05-14" },
    });
    // Moving the stream's freeze does not touch a session that has its own; nobody there is told.
    expect((await set({ freeze: "2027-04-30" }, "Printing")).status).toBe(200);
    expect(await board()).toMatchObject({ dates: { freeze: "2027-05-08" }, freezeMoved: null });
    // Going by the stream's again takes time away.
    expect((await cura.send("DELETE", own)).status).toBe(400);
    const back = await cura.send("DELETE", `${own}?reason=Same%20for%20all`);
    expect(back.body).toMatchObject({ own: {}, freezeMoved: { from: "2027-05-08", reason: "Same for all" } });
    expect((await ana.send("PUT", own, { days: {} })).status).toBe(403);
  });

  it("keep what two curators change at once", async () => {
    await Promise.all([set({ invited: "2027-01-10" }), set({ freeze: FREEZE }), set({ event: "2027-05-14" })]);
    expect((await board()).dates).toEqual({ invited: "2027-01-10", freeze: FREEZE, event: "2027-05-14" });
  });

  it("refuse days that do not exist, and thresholds that make no sense", async () => {
    expect((await set({ freeze: "2027-02-30" })).body.error.fields).toHaveProperty(["days.freeze"]);
    expect((await set({ lunch: FREEZE })).status).toBe(400);
    const patch = (change: object) => cura.send("PATCH", `/api/streams/${streamId}`, change);
    expect((await patch({ amberDays: 56 })).body.error.fields).toHaveProperty("amberDays");
    expect((await patch({ greenDays: 0 })).status).toBe(400);
    await set({ freeze: FREEZE });
    expect((await patch({ greenDays: 200, amberDays: 100 })).status).toBe(200);
    expect((await board()).voices[2]).toMatchObject({ days: 120, colour: "amber" });
  });
});

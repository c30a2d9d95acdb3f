import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApp, type Hand, type TestApp } from "../testing/test-app.ts";

const TITLE = "Ledelse, håb; og \\ tvivl — en meget lang titel som ingen kalender kan vise på én linje æøå";

describe("calendars", () => {
  let test: TestApp;
  let cura: Hand;
  let streamId: string;
  let boardId: string;
  beforeEach(async () => {
    test = await createTestApp();
    cura = await test.curator();
    ({ streamId, boardId } = await test.session(cura, TITLE));
    await cura.send("PUT", `/api/streams/${streamId}/milestones`, {
      days: { invited: "2027-01-10", freeze: "2027-05-01", event: "2027-05-14" },
    });
    await cura.send("PATCH", `/api/boards/${boardId}`, { startsAt: "2027-05-14T10:30", room: "Hall 4, left" });
  });
  afterEach(() => test.close());

  const address = async (hand: Hand, path: string) => {
    const made = await hand.send("POST", path);
    expect(made.status).toBe(201);
    return new URL(made.body.url);
  };
  /** As a calendar program asks: without a cookie. */
  const fetched = async (url: URL) => test.nobody.get(`${url.pathname}${url.search}`);
  const entries = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));

  it("hold the milestones as whole days and the sessions by the clock at the venue", async () => {
    const answer = await fetched(await address(cura, `/api/streams/${streamId}/calendar`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const days = entries(answer.body).filter(({ startDate }) => startDate.isDate);
    expect(days.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
      [`${streamId}-invited@openchair`, "2027-01-10"],
      [`${streamId}-freeze@openchair`, "2027-05-01"],
      [`${streamId}-event@openchair`, "2027-05-14"],
    ]);
    const slots = entries(answer.body).filter(({ startDate }) => !startDate.isDate);
    expect(slots).toHaveLength(1);
    const [slot] = slots;
    expect(slot).toMatchObject({ summary: TITLE, location: "Hall 4, left" });
    expect([slot?.startDate.toString(), slot?.endDate.toString()]).toEqual([
      "2027-05-14T10:30:00",
      "2027-05-14T11:30:00",
    ]);
    expect(slot?.startDate.zone.tzid).toBe("floating");
  });

  it("hold the sessions at their moment once the time zone of the venue is known", async () => {
    const url = await address(cura, `/api/streams/${streamId}/calendar`);
    const zone = (timeZone: string) => cura.send("PATCH", `/api/streams/${streamId}`, { timeZone });
    expect((await zone("Europe/Atlantis")).status).toBe(400);
    expect((await zone("Europe/Copenhagen")).status).toBe(200);
    const slot = entries((await fetched(url)).body).find(({ startDate }) => !startDate.isDate);
    expect(slot?.startDate.toJSDate().toISOString()).toBe("2027-05-14T08:30:00.000Z");
    expect(slot?.startDate.zone.tzid).toBe("UTC");
    await zone("");
  });

  it("are written as the format wants it: short lines, both line ends, the same ids each time", async () => {
    const url = await address(cura, `/api/streams/${streamId}/calendar`);
    const { body } = await fetched(url);
    const bytes = new TextEncoder();
    for (const line of body.split("\r\n")) {
      expect(bytes.encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\n");
    }
    test.clock.now += 60_000;
    const ids = (text: string) => entries(text).map(({ uid }) => uid);
    expect(ids((await fetched(url)).body)).toEqual(ids(body));
    expect(new Set(ids(body)).size).toBe(4);
  });

  it("of a session are for everybody with a seat, in their language", async () => {
    const ana = await test.seated(cura, boardId, "Ana", { seat: "observer" });
    const url = await address(ana, `/api/boards/${boardId}/calendar?language=da`);
    const summaries = entries((await fetched(url)).body).map(({ summary }) => summary);
    expect(summaries).toContain(`${TITLE}: Arrangementet`);
    expect(summaries).toContain(TITLE);
    await cura.send("DELETE", `/api/boards/${boardId}/invites/${ana.inviteId}`);
    expect((await fetched(url)).status).toBe(404);
  });

  it("have an address that can be ended, is never in the log, and opens nothing else", async () => {
    const path = `/api/streams/${streamId}/calendar`;
    const first = await address(cura, path);
    const second = await address(cura, path);
    expect((await fetched(first)).status).toBe(404);
    expect((await fetched(second)).status).toBe(200);
    expect((await cura.get(path)).body.since).toMatch(/^2027-01-01T/);
    const secret = second.pathname.split("/").at(-1)?.replace(".ics", "") ?? "";
    expect(secret).toHaveLength(43);
    expect(test.logged.join("")).not.toContain(secret);
    expect((await test.hand(secret).get("/api/streams")).status).toBe(401);
    await cura.send("DELETE", path);
    expect((await fetched(second)).status).toBe(404);
    expect((await cura.get(path)).body.since).toBeNull();
  });

  it("cannot be guessed at speed", async () => {
    for (let i = 0; i < 30; i++) await test.nobody.get(`/calendar/${"x".repeat(43)}.ics`);
    expect((await test.nobody.get(`/calendar/${"x".repeat(43)}.ics`)).status).toBe(429);
  });
});

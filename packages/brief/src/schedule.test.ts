import { describe, expect, test } from "vitest";
import { makeBrief } from "./make-brief.ts";
import { frabSchedule, type ScheduledBrief, schemaOrg } from "./schedule.ts";
import { EMPTY, FULL } from "./testing/sample.ts";

const at = (id: string, startsAt: string | null, room: string | null): ScheduledBrief => ({
  id,
  url: "",
  brief: makeBrief({ ...FULL, session: { ...FULL.session, startsAt, room } }),
});
const PROGRAMME = { title: "Leading", edition: "2027", url: "https://chairs.example.org/streams/1", timeZone: "" };
const SESSIONS = [
  at("late", "2027-05-15T13:00", "Room 4"),
  at("early", "2027-05-14T10:30", "Room 4"),
  at("other", "2027-05-14T09:00", "Hall"),
  { id: "open", url: "", brief: makeBrief(EMPTY) },
];

describe("a programme as schedule JSON", () => {
  // biome-ignore lint/suspicious/noExplicitAny: read as other programs will
  const file = frabSchedule(PROGRAMME, SESSIONS) as any;
  const { conference } = file.schedule;

  test("has its days and rooms in order, and each session once", () => {
    expect(conference.days.map(({ date }: { date: string }) => date)).toEqual(["2027-05-14", "2027-05-15"]);
    expect(Object.keys(conference.days[0].rooms)).toEqual(["Hall", "Room 4"]);
    const guids = conference.days.flatMap((day: { rooms: Record<string, { guid: string }[]> }) =>
      Object.values(day.rooms).flatMap((events) => events.map(({ guid }) => guid)),
    );
    expect(guids).toEqual(["other", "early", "late"]);
    expect(file.schedule.without_start.map(({ guid }: { guid: string }) => guid)).toEqual(["open"]);
    expect(conference).toMatchObject({ start: "2027-05-14", end: "2027-05-15", daysCount: 2, acronym: "leading" });
  });

  test("says of a session what its programme entry says, and nothing of how it is run", () => {
    expect(conference.days[0].rooms["Room 4"][0]).toMatchObject({
      start: "10:30",
      duration: "01:00",
      title: "What I wish I’d known",
      type: "Open fishbowl",
      do_not_record: true,
      persons: [{ public_name: "Noor" }, { public_name: "Bo" }, { public_name: "Chris" }, { public_name: "Ida" }],
    });
    expect(JSON.stringify(file)).not.toContain("Four stories");
  });
});

test("a programme for search engines has times, people with what they are here, and leaves out what is open", () => {
  // biome-ignore lint/suspicious/noExplicitAny: read as other programs will
  const { subEvent } = schemaOrg(PROGRAMME, SESSIONS) as any;
  expect(subEvent[0]).toMatchObject({
    "@type": "EducationEvent",
    startDate: "2027-05-15T13:00:00",
    endDate: "2027-05-15T14:00:00",
    duration: "PT1H",
    location: { name: "Room 4" },
    performer: [{ roleName: "Co-chair, Professional", performer: { name: "Noor" } }, {}, {}, {}],
  });
  expect(Object.keys(subEvent[3])).not.toContain("startDate");
  expect(subEvent[3].duration).toBe("PT45M");
});

test("where the time zone of the venue is known, times say how far they are from universal time", () => {
  const programme = { ...PROGRAMME, timeZone: "Europe/Copenhagen" };
  // biome-ignore lint/suspicious/noExplicitAny: read as other programs will
  const { conference } = (frabSchedule(programme, SESSIONS) as any).schedule;
  expect(conference.time_zone_name).toBe("Europe/Copenhagen");
  expect(conference.days[0].day_start).toBe("2027-05-14T00:00:00+02:00");
  expect(conference.days[0].rooms["Room 4"][0]).toMatchObject({ date: "2027-05-14T10:30:00+02:00", start: "10:30" });
  // biome-ignore lint/suspicious/noExplicitAny: read as other programs will
  expect((schemaOrg(programme, SESSIONS) as any).subEvent[0].endDate).toBe("2027-05-15T14:00:00+02:00");
});

import { instantAt, venueTime } from "@openchair/programme";
import type { Brief } from "./brief.ts";

/** One session of a programme, with what machines need of it. */
export interface ScheduledBrief {
  readonly id: string;
  readonly brief: Brief;
  /** Where people reach its board, or "". */
  readonly url: string;
}

/** What a whole programme is called, and where it comes from. */
export interface ProgrammeFacts {
  readonly title: string;
  readonly edition: string;
  /** A link to the stream, or "". */
  readonly url: string;
  /** Time zone of the venue, or "" while nobody has said it: times are then as on the clock there, without a zone. */
  readonly timeZone: string;
}

const twoDigits = (n: number) => String(n).padStart(2, "0");
/** `01:30` */
const duration = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
/** `PT1H30M` (ISO 8601) */
const isoDuration = (minutes: number) =>
  `PT${minutes >= 60 ? `${Math.floor(minutes / 60)}H` : ""}${minutes % 60 === 0 && minutes > 0 ? "" : `${minutes % 60}M`}`;

/** A wall-clock time, some minutes later, as machines read it: with how far it is from universal time if that is known. */
function timeOf(startsAt: string, timeZone: string, minutes = 0): string {
  if (timeZone === "") return new Date(Date.parse(`${startsAt}:00Z`) + minutes * 60_000).toISOString().slice(0, 19);
  return venueTime(new Date(instantAt(startsAt, timeZone).getTime() + minutes * 60_000), timeZone);
}

const peopleOf = (brief: Brief) =>
  brief.people.list.filter(({ seat }) => seat === "co-chair" || seat === "contributor");

/** A room or place for sessions that have none yet: a schedule has no other way to say so. */
const NO_ROOM = "–";

function frabEvent({ id, brief, url }: ScheduledBrief, at: number, timeZone: string) {
  const { facts } = brief;
  return {
    guid: id,
    id: at + 1,
    date: facts.startsAt === null ? null : timeOf(facts.startsAt, timeZone),
    start: facts.startsAt?.slice(11) ?? "",
    duration: duration(facts.minutes),
    room: facts.room ?? NO_ROOM,
    slug: `session-${at + 1}`,
    url,
    title: brief.title.text,
    subtitle: brief.pitch.text,
    track: brief.stream,
    type: brief.format.text,
    language: brief.language,
    abstract: brief.abstract.text,
    description: [brief.aim.text, brief.audience.text].filter((words) => words !== "").join("\n\n"),
    do_not_record: brief.consent.answers.some(({ part, answer }) => part === "recording" && answer === "no"),
    persons: peopleOf(brief).map(({ name }, person) => ({ id: person + 1, public_name: name })),
    links: [],
    attachments: [],
  };
}

/** At least four letters, digits or underscores: the schema takes nothing else. */
function acronymOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  if (plain === "") return "programme";
  return plain.length < 4 ? `programme_${plain}` : plain;
}

/**
 * A programme as schedule JSON (frab, pretalx, c3voc; their schema v1): days, rooms, events. Sessions without a start
 * stand beside the conference, under `without_start`: pretalx leaves them out and nothing here may get lost, but each day
 * must have a date.
 */
export function frabSchedule(programme: ProgrammeFacts, sessions: readonly ScheduledBrief[]): object {
  const events = sessions.map((session, at) => frabEvent(session, at, programme.timeZone));
  const dates = [...new Set(events.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 10)])))].sort();
  const days = dates.map((date, index) => {
    const own = events.filter((event) => event.date?.slice(0, 10) === date);
    const rooms = [...new Set(own.map(({ room }) => room))].sort();
    return {
      index: index + 1,
      date,
      day_start: timeOf(`${date}T00:00`, programme.timeZone),
      day_end: timeOf(`${date}T23:59`, programme.timeZone),
      rooms: Object.fromEntries(
        rooms.map((room) => [
          room,
          own
            .filter((event) => event.room === room)
            .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : (a.date ?? "") > (b.date ?? "") ? 1 : a.id - b.id)),
        ]),
      ),
    };
  });
  const withoutStart = events.filter(({ date }) => date === null);
  return {
    $schema: "https://c3voc.de/schedule/schema.json",
    generator: { name: "Open Chair", version: "1" },
    schedule: {
      version: programme.edition || "1",
      base_url: programme.url,
      conference: {
        acronym: acronymOf(programme.title),
        title: programme.title,
        start: dates[0] ?? "",
        end: dates.at(-1) ?? "",
        daysCount: dates.length,
        timeslot_duration: "00:05",
        ...(programme.timeZone === "" ? {} : { time_zone_name: programme.timeZone }),
        days,
      },
      ...(withoutStart.length === 0 ? {} : { without_start: withoutStart }),
    },
  };
}

/** A programme as schema.org JSON-LD: one `Event` of many `EducationEvent`s. */
export function schemaOrg(programme: ProgrammeFacts, sessions: readonly ScheduledBrief[]): object {
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: [programme.title, programme.edition].filter((words) => words !== "").join(", "),
    ...(programme.url === "" ? {} : { url: programme.url }),
    subEvent: sessions.map(({ id, brief, url }) => ({
      "@type": "EducationEvent",
      identifier: id,
      name: brief.title.text,
      ...(brief.pitch.state === "empty" ? {} : { disambiguatingDescription: brief.pitch.text }),
      ...(brief.abstract.state === "empty" ? {} : { description: brief.abstract.text }),
      ...(brief.facts.startsAt === null
        ? {}
        : {
            startDate: timeOf(brief.facts.startsAt, programme.timeZone),
            endDate: timeOf(brief.facts.startsAt, programme.timeZone, brief.facts.minutes),
          }),
      duration: isoDuration(brief.facts.minutes),
      ...(brief.facts.room === null ? {} : { location: { "@type": "Place", name: brief.facts.room } }),
      ...(brief.facts.expected === null ? {} : { maximumAttendeeCapacity: brief.facts.expected }),
      inLanguage: brief.language,
      ...(brief.audience.state === "empty"
        ? {}
        : { audience: { "@type": "Audience", audienceType: brief.audience.text } }),
      performer: peopleOf(brief).map(({ name, voices, seatName }) => ({
        "@type": "PerformanceRole",
        roleName: [seatName, ...voices.map((voice) => voice.name)].join(", "),
        performer: { "@type": "Person", name },
      })),
      ...(url === "" ? {} : { url }),
    })),
  };
}

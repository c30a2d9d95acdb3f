import type { Language } from "@openchair/formats";
import { type Dates, instantAt, MILESTONES, type Milestone, type Session } from "@openchair/programme";
import ical from "ical-generator";

const WORDS: Record<Language, Record<Milestone, string>> = {
  en: {
    invited: "Teams are invited",
    "first-meeting": "First meeting",
    freeze: "Freeze: the session is as it is",
    event: "The event",
  },
  da: {
    invited: "Holdene inviteres",
    "first-meeting": "Første møde",
    freeze: "Frist: sessionen ligger fast",
    event: "Arrangementet",
  },
  nl: {
    invited: "Teams worden uitgenodigd",
    "first-meeting": "Eerste overleg",
    freeze: "Bevriezing: de sessie ligt vast",
    event: "Het evenement",
  },
};

/** All-day entries of one stream or session. */
export interface CalendarDays {
  /** What their ids begin with: they stay the same, so that a calendar moves an entry and does not double it. */
  readonly id: string;
  readonly title: string;
  readonly dates: Dates;
}

export interface CalendarOf {
  readonly name: string;
  readonly language: Language;
  readonly days: readonly CalendarDays[];
  readonly sessions: readonly Pick<Session, "id" | "boardId" | "title" | "minutes" | "startsAt" | "room">[];
  /** Time zone of the venue, or "" while nobody has said it. */
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly now: Date;
}

/** The library leaves the calendar's own name as it is given (RFC 5545, 3.3.11 wants these escaped). */
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);

/**
 * An iCalendar file (RFC 5545). Milestones are whole days. Sessions are at a moment (universal time) where
 * the time zone of the venue is known; else at the time of the clock there, without a zone ("floating").
 */
export function makeCalendar({ name, language, days, sessions, timeZone, publicUrl, now }: CalendarOf): string {
  const calendar = ical({ name: escaped(name), prodId: { company: "Open Chair", product: "Dates", language: "EN" } });
  for (const { id, title, dates } of days) {
    for (const kind of MILESTONES) {
      const day = dates[kind];
      if (day === undefined) continue;
      calendar.createEvent({
        id: `${id}-${kind}@openchair`,
        start: new Date(`${day}T00:00:00Z`),
        allDay: true,
        stamp: now,
        summary: `${title}: ${WORDS[language][kind]}`,
      });
    }
  }
  for (const { id, boardId, title, minutes, startsAt, room } of sessions) {
    if (startsAt === null) continue;
    const start = timeZone === "" ? new Date(`${startsAt}:00Z`) : instantAt(startsAt, timeZone);
    calendar.createEvent({
      id: `${id}@openchair`,
      start,
      end: new Date(start.getTime() + minutes * 60_000),
      floating: timeZone === "",
      stamp: now,
      summary: title,
      url: `${publicUrl}/boards/${boardId}`,
      ...(room === null ? {} : { location: room }),
    });
  }
  return calendar.toString();
}

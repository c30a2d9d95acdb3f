import { LIMITS } from "@openchair/programme";
import type { SessionDraft } from "../api/calls.ts";

/** A new session as it stands in the form. Empty strings and nulls are things nobody has filled in. */
export interface SessionFields {
  readonly title: string;
  readonly minutes: number | null;
  readonly expected: number | null;
  readonly format: string;
  /** `2027-05-14`, `10:30`. */
  readonly day: string;
  readonly time: string;
  readonly room: string;
}

export type SessionFault = "title-empty" | "minutes" | "expected" | "day-missing" | "time-missing";

/** A session an hour long, with as much of a title as a session can take. */
export function newSessionFields(title = ""): SessionFields {
  const kept = title.trim().slice(0, LIMITS.sessionTitle).trim();
  return { title: kept, minutes: 60, expected: null, format: "", day: "", time: "", room: "" };
}

const isWholeFrom1 = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/** What has to be put right before this can be sent, per field. A day needs a time and a time a day. */
export function sessionFaults(fields: SessionFields): Partial<Record<keyof SessionFields, SessionFault>> {
  const { title, minutes, expected, day, time } = fields;
  return {
    ...(title.trim() === "" ? { title: "title-empty" as const } : {}),
    ...(minutes === null || !isWholeFrom1(minutes, LIMITS.sessionMinutes) ? { minutes: "minutes" as const } : {}),
    ...(expected !== null && !isWholeFrom1(expected, LIMITS.expected) ? { expected: "expected" as const } : {}),
    ...(time !== "" && day === "" ? { day: "day-missing" as const } : {}),
    ...(day !== "" && time === "" ? { time: "time-missing" as const } : {}),
  };
}

/** The form as the server takes it. Only for fields without faults. */
export function sessionDraft(fields: SessionFields, submissionIds: readonly string[] = []): SessionDraft {
  return {
    title: fields.title.trim(),
    minutes: fields.minutes ?? 0,
    expected: fields.expected,
    format: fields.format || null,
    startsAt: fields.day && fields.time ? `${fields.day}T${fields.time}` : null,
    room: fields.room.trim() || null,
    submissionIds: [...submissionIds],
  };
}

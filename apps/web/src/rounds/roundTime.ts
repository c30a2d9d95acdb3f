import type { Language } from "@openchair/formats";
import { moment } from "../i18n/dates.ts";

/** When a round ends, in the reader's own zone: `14:30` today, `15 May, 14:30` on another day. */
export function roundTime(deadline: string, now: number, language: Language): string {
  const at = new Date(deadline);
  const words = moment(at.getTime(), language);
  const isToday = at.toDateString() === new Date(now).toDateString();
  return isToday ? new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(at) : words;
}

/** A day and a time of a form, in the reader's own zone, as a moment; null while that is none. */
export function momentOf(day: string, time: string): string | null {
  const at = new Date(`${day}T${time}`);
  return day === "" || time === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** So many minutes from now, as a moment. */
export const inMinutes = (minutes: number, now: number): string => new Date(now + minutes * 60_000).toISOString();

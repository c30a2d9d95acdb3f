import { TZDate } from "@date-fns/tz";

/** Whether this is the name of a time zone that this machine knows, such as `Europe/Copenhagen`. */
export function isTimeZone(name: string): boolean {
  try {
    // A bare offset is taken too, but forgets about summer time.
    return /^[A-Z]/.test(name) && new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const HOUR = 3_600_000;

/**
 * When the clock at the venue shows this time (`2027-05-14T10:30`). A time that the clock leaves out in spring is an hour
 * later; one that it shows twice in autumn is the first of both (RFC 5545, 3.3.5).
 */
export function instantAt(wallTime: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wallTime.split(/\D/).map(Number);
  const found = new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime());
  const before = new Date(found.getTime() - HOUR);
  return venueTime(before, timeZone).startsWith(wallTime) ? before : found;
}

/** A moment as the clock at the venue shows it, with how far that is from universal time: `2027-05-14T10:30:00+02:00`. */
export function venueTime(instant: Date, timeZone: string): string {
  return new TZDate(instant, timeZone).toISOString().replace(/\.\d{3}/, "");
}

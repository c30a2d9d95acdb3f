import type { AuditLine } from "@openchair/programme";

const dayOf = (at: string) => new Date(at).toDateString();

/** Lines gathered by the day on which they were noted, in the reader's own zone; the first of each day leads it. */
export function byDay(lines: readonly AuditLine[]): readonly (readonly [AuditLine, readonly AuditLine[]])[] {
  const days: [AuditLine, AuditLine[]][] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last && dayOf(last[0].at) === dayOf(line.at)) last[1].push(line);
    else days.push([line, [line]]);
  }
  return days;
}

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** The time of day of a moment, `09:05`, in the reader's own zone. */
export function timeOf(at: string): string {
  const date = new Date(at);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

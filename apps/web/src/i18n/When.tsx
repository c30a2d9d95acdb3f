import { clockRange, day } from "./dates.ts";
import { useLanguage } from "./useLanguage.ts";

interface WhenProps {
  /** Wall-clock time at the venue. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly length?: "long" | "short";
}

/** Day and time of a slot. The time never breaks over two lines. */
export function When({ startsAt, minutes, length = "long" }: WhenProps) {
  return (
    <>
      {day(startsAt, useLanguage(), length)}, <span className="nowrap">{clockRange(startsAt, minutes)}</span>
    </>
  );
}

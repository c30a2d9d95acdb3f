import { useEffect, useState } from "react";

/** Draws again each time a whole second is left less, while `on`. `left` gives the milliseconds that are left. */
export function useSeconds(on: boolean, left: () => number): number {
  const [, draw] = useState(0);
  const now = left();
  useEffect(() => {
    if (!on || now <= 0) return;
    // Just after the second has turned, so that it is not read as the one before.
    const timer = setTimeout(() => draw((n) => n + 1), (now % 1000) + 15);
    return () => clearTimeout(timer);
  });
  return now;
}

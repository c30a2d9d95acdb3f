import { useState } from "react";

/** True from the first time on: what was shown once stays as it is while another view is looked at. */
export function useSeen(now: boolean): boolean {
  const [seen, setSeen] = useState(now);
  if (now && !seen) setSeen(true);
  return seen;
}

import { useSyncExternalStore } from "react";

/** Where the run sheet has no room for a column of its own for who leads. */
const query = () => matchMedia("(max-width: 40rem)");

const subscribe = (listener: () => void) => {
  const list = query();
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
};

/** True on a phone, or a page that is zoomed in as far; follows the screen. */
export const useSmallScreen = () => useSyncExternalStore(subscribe, () => query().matches);

import { useState } from "react";

/** Kept on the device: whether this person wants to be told what others do. */
const KEY = "open-chair.tell-me-about-changes";

/** Whether this person wants to be told what others do. */
export function isNewsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    // A browser that keeps nothing starts with the usual.
    return true;
  }
}

export function useNewsSwitch(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(isNewsOn);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(KEY, next ? "on" : "off");
      } catch {
        // Then it holds until the page is closed.
      }
    },
  ];
}

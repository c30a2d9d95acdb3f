import { useState } from "react";
import { isNewsOn, NEWS_KEY } from "./newsTimer.ts";

export function useNewsSwitch(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(isNewsOn);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(NEWS_KEY, next ? "on" : "off");
      } catch {
        // Then it holds until the page is closed.
      }
    },
  ];
}

import type { BoardConnection } from "@openchair/client";
import { useRef, useSyncExternalStore } from "react";

export type Awareness = BoardConnection["awareness"];

/** A value read from everybody's presence; the same one until it says something else. */
export function usePresenceValue<Value>(awareness: Awareness, read: () => Value): Value {
  const held = useRef<{ key: string; value: Value } | null>(null);
  return useSyncExternalStore(
    (listener) => {
      awareness.on("change", listener);
      return () => awareness.off("change", listener);
    },
    () => {
      const value = read();
      const key = JSON.stringify(value);
      if (held.current?.key !== key) held.current = { key, value };
      return held.current.value;
    },
  );
}

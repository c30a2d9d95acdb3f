import type { ConnectionStatus } from "@openchair/client";

/** What the bar shows: the connection's state, with "saved" held back a little so that it does not flicker. */
export type ShownSave = "loading" | ConnectionStatus["save"];

/** True states are shown at once; only good news may wait. */
export function shownSave(status: ConnectionStatus): ShownSave {
  if (status.save === "refused" || status.save === "offline") return status.save;
  return status.loaded ? status.save : "loading";
}

/** Why edits are not taken. All of them are final until the page is opened again, but for `read-only`. */
export type RefusalReason = "read-only" | "signed-out" | "no-seat" | "not-found" | "too-large" | "bad-message";

/**
 * How the copy on this device is.
 * - `none`: there is none, or it is still being opened
 * - `ready`: what is done here goes into it
 * - `full`: there is no room for more
 * - `unavailable`: this browser keeps nothing
 */
export type CopyState = "none" | "ready" | "full" | "unavailable";

/** What the person may believe about their work. */
export interface ConnectionStatus {
  /** The board came in whole at least once, or its copy on this device was. Before, an empty board says nothing. */
  readonly loaded: boolean;
  /**
   * - `saved`: connected, and all that was done here is on the server's disk
   * - `saving`: connected or connecting for the first time, and not known to be saved
   * - `offline`: no connection; tries again by itself
   * - `refused`: the server does not take what was done here, see `reason`
   */
  readonly save: "saved" | "saving" | "offline" | "refused";
  readonly reason?: RefusalReason;
  /** Something done here is not known to be on the server's disk. Unless it is `kept`, closing the page may lose it. */
  readonly unsaved: boolean;
  /** All that is unsaved is in the copy on this device, on disk, and goes to the server when the board is next opened. */
  readonly kept: boolean;
  readonly copy: CopyState;
}

const REASONS: Readonly<Record<number, RefusalReason>> = {
  4401: "signed-out",
  4403: "no-seat",
  4404: "not-found",
  4413: "too-large",
};

/** Close codes 4400 to 4499 are final (y-websocket gives up on them by itself). Null: try again. */
export function refusalOf(closeCode: number): RefusalReason | null {
  if (closeCode < 4400 || closeCode > 4499) return null;
  return REASONS[closeCode] ?? "bad-message";
}

export const sameStatus = (a: ConnectionStatus, b: ConnectionStatus): boolean =>
  a.loaded === b.loaded &&
  a.save === b.save &&
  a.reason === b.reason &&
  a.unsaved === b.unsaved &&
  a.kept === b.kept &&
  a.copy === b.copy;

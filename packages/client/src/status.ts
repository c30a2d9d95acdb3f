/** Why edits are not taken. All of them are final until the page is opened again, but for `read-only`. */
export type RefusalReason = "read-only" | "signed-out" | "no-seat" | "not-found" | "too-large" | "bad-message";

/** What the person may believe about their work. */
export interface ConnectionStatus {
  /** The board came in whole at least once. Before, an empty board says nothing. */
  readonly loaded: boolean;
  /**
   * - `saved`: connected, and all that was done here is on the server's disk
   * - `saving`: connected or connecting for the first time, and not known to be saved
   * - `offline`: no connection; tries again by itself
   * - `refused`: the server does not take what was done here, see `reason`
   */
  readonly save: "saved" | "saving" | "offline" | "refused";
  readonly reason?: RefusalReason;
  /** Something done here is not known to be on the server's disk: closing the page may lose it. */
  readonly unsaved: boolean;
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

/**
 * Why the store could not do something. `disk`: the disk is full, slow or broken, and the same call may work later ·
 * `exists`: that id is taken · `not-found`: nothing has that id · `closed`: the store was closed · `unwritable`: the
 * data folder cannot be made or written · `in-use`: another process has the data folder · `full`: there is no room for
 * this, on the board or on the disk · `damaged`: what is kept cannot be read as a whole, and was left as it is.
 */
export type StoreErrorCode = "disk" | "exists" | "not-found" | "closed" | "unwritable" | "in-use" | "full" | "damaged";

/** What every method of the store rejects with. The message is one plain sentence that an operator understands. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "StoreError";
    this.code = code;
  }
}

import { ApiError } from "../errors.ts";
import type { Services } from "../services.ts";

/** What is in a file. */
export type Made = string | Uint8Array<ArrayBuffer>;

/**
 * Makes a file. What goes wrong inside is told to the operator, and to whoever asked that this one file could not be made:
 * rejects with `not-made`. What a person can put right ({@link ApiError}) goes on as it is.
 */
export async function madeOrSaid(
  { reportError }: Pick<Services, "reportError">,
  make: () => Promise<Made> | Made,
): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    reportError(error);
    throw new ApiError(
      "not-made",
      "This file could not be made. What is on the board is safe. Please try again, or take another kind of file.",
    );
  }
}

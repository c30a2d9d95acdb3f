import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import { asApiError } from "./errors.ts";

/** Codes for which we have our own words; for others the server's message is shown as it came. */
const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  unreachable: msg`We cannot reach Open Chair just now. Please check your connection and try again.`,
  server: msg`Something went wrong at our end. Please try again in a moment.`,
  "not-made": msg`This file could not be made. What is on the board is safe. Please try again, or take another kind of file.`,
  "not-signed-in": msg`This device is not known here yet. Please open your invitation link once more.`,
  "not-allowed": msg`You do not have the right to do this here.`,
  closed: msg`This edition is closed: everything can be read, and nothing changes any more.`,
  "not-found": msg`We cannot find this. It may have been removed.`,
  "broken-json": msg`This is JSON that breaks off or has a fault in it, so we cannot read it.`,
  "too-large": msg`This is too large. Please try it with less.`,
  "too-many": msg`That was a lot at once. Please wait a moment, then try again.`,
  "wrong-origin": msg`This page was opened at another address than Open Chair expects. Please open it from your invitation link.`,
  "invite-unknown": msg`We do not know this invitation link. Was it copied in full?`,
  "invite-used-up": msg`This invitation link was used already.`,
  "invite-revoked": msg`This invitation was taken back.`,
  "invite-expired": msg`This invitation is out of date.`,
};

/** Turns any error into one or two plain sentences in the reader's language. */
export function useErrorWords(): (error: unknown) => string {
  const { _ } = useLingui();
  return useCallback(
    (error: unknown) => {
      const known = asApiError(error);
      const words = WORDS[known.code];
      return words ? _(words) : known.message;
    },
    [_],
  );
}

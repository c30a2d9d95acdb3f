import { z } from "zod";

// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/** Halves of characters made whole, line ends as `\n`, and no control characters, which some screens and files choke on. */
const tidy = (text: string) =>
  text
    .toWellFormed()
    .replace(UNSEEN, "")
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n");

/** Words that people see on one line. */
export const line = () => z.string().overwrite((text) => tidy(text).replace(/\s+/g, " ").trim());

/** Words that may run over several lines. */
export const lines = () => z.string().overwrite((text) => tidy(text).trim());

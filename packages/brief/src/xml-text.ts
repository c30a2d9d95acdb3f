// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Words with nothing in them that XML 1.0 does not allow: one such character and no office program opens the file. */
export const xmlText = (words: string): string => words.toWellFormed().replace(FORBIDDEN, "");

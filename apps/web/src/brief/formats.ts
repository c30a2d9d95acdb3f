/** The kinds of file a brief can be taken along as, the one most people want first. */
export const FORMATS = ["pdf", "docx", "odt", "html", "md", "json", "ics"] as const;
export type BriefFormat = (typeof FORMATS)[number];

const KEY = "openchair.brief-format";

/** The kind that was taken last on this device. */
export function rememberedFormat(): BriefFormat {
  try {
    const last = localStorage.getItem(KEY);
    return FORMATS.find((format) => format === last) ?? "pdf";
  } catch {
    // Storage may be switched off in a browser.
    return "pdf";
  }
}

export function rememberFormat(format: BriefFormat): void {
  try {
    localStorage.setItem(KEY, format);
  } catch {
    // See above.
  }
}

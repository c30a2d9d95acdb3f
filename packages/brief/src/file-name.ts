import type { Brief } from "./brief.ts";

/** Letters kept of a title. Up to four bytes each, so a name stays well under the 255 bytes that disks allow. */
const MOST = 50;

/**
 * A file name that says which session it is, `what-i-wish-id-known-brief.md`: letters and digits of any script, joined by
 * hyphens, and nothing that a disk or a shell trips over.
 */
export function briefFileName(brief: Pick<Brief, "title">, extension: string): string {
  return `${nameOfSession(brief.title.text)}-brief.${extension}`;
}

/** The words of a title as a file name carries them; `session` when there are none. */
export function nameOfSession(title: string): string {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const kept = [...words]
    .slice(0, MOST)
    .join("")
    .replace(/^[-\p{M}]+|-+$/gu, "");
  return kept === "" ? "session" : kept;
}

import type { Json } from "@openchair/board";

/** One line of words as tldraw's own `richText`. */
export const richWords = (words: string): Json => ({
  type: "doc",
  content: [{ type: "paragraph", attrs: { dir: "auto" }, content: [{ type: "text", text: words }] }],
});

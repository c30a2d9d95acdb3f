import * as Y from "yjs";
import { richTextOf } from "./rich-text.ts";
import { paragraph, tidyRichText } from "./rich-text-json.ts";
import { fragmentText } from "./words.ts";

/** Words in paragraphs and nothing else: these can be edited letter by letter. */
export const isPlain = (fragment: Y.XmlFragment): boolean =>
  fragment.toArray().every(
    (line) =>
      line instanceof Y.XmlElement &&
      line.nodeName === "paragraph" &&
      Object.keys(line.getAttributes()).length === 0 &&
      line.toArray().every((part) => {
        if (!(part instanceof Y.XmlText)) return false;
        const delta = part.toDelta() as { readonly attributes?: unknown }[];
        return delta.every(({ attributes }) => attributes === undefined);
      }),
  );

/** How words are marked (bold letters, lists, links), as one text to compare; "" for plain words. */
export function marksOf(fragment: unknown): string {
  if (!(fragment instanceof Y.XmlFragment) || isPlain(fragment)) return "";
  const lines = fragmentText(fragment).split("\n");
  const plain = lines.map((text) => paragraph(text === "" ? [] : [{ type: "text", text }]));
  const marked = JSON.stringify(richTextOf(fragment));
  // What is marked with nothing that can be seen is plain as well.
  return marked === JSON.stringify(tidyRichText({ content: plain })) ? "" : marked;
}

import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isRichTextType, newRichFragment, richTextOf } from "./rich-text.ts";
import type { RichTextNode } from "./rich-text-json.ts";
import { fragmentText } from "./words.ts";

const text = (words: string, ...marks: string[]): RichTextNode => ({
  type: "text",
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const line = (...content: RichTextNode[]): RichTextNode => ({
  type: "paragraph",
  ...(content.length > 0 ? { content } : {}),
});
const docOf = (...content: unknown[]) => ({ type: "doc", content });

/** Writes rich text into a document and reads it from another one. */
function passOn(richText: unknown) {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  here.getMap("texts").set("a", newRichFragment(richText));
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  return there.getMap("texts").get("a");
}
const back = (richText: unknown) => richTextOf(passOn(richText));

describe("rich text", () => {
  it("[L12] comes back as it was written", () => {
    const link = {
      type: "text",
      text: "here",
      marks: [{ type: "link", attrs: { href: "https://example.org", target: null } }],
    };
    const all = docOf(
      line(text("plain "), text("bold", "bold"), text(" plain again"), text("both", "bold", "italic")),
      line(),
      { type: "paragraph", attrs: { dir: "auto" }, content: [text("a"), { type: "hardBreak" }, text("b"), link] },
      { type: "heading", attrs: { level: 2 }, content: [text("Heading")] },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              line(text("one")),
              {
                type: "orderedList",
                attrs: { start: 3 },
                content: [{ type: "listItem", content: [line(text("inner"))] }],
              },
            ],
          },
        ],
      },
      line(text("all", "strike", "code", "highlight")),
    );
    expect(back(all)).toEqual(all);
    expect(fragmentText(passOn(all))).toBe("plain bold plain againboth\n\na\nbhere\nHeading\none\ninner\nall");
  });

  it("[L12] is an empty paragraph when there is nothing, or nothing that can be read", () => {
    const empty = docOf(line());
    for (const richText of [undefined, null, 7, [], {}, docOf(), docOf("x", 7), { content: "x" }]) {
      expect(back(richText)).toEqual(empty);
    }
    expect(richTextOf(undefined)).toEqual(empty);
    expect(richTextOf(new Y.Doc().getXmlFragment("x"))).toEqual(empty);
  });

  it("[L12] keeps the words of what tldraw does not know, and not the rest", () => {
    expect(
      back(
        docOf(
          { type: "table", content: [{ type: "row", content: [line(text("cell"))] }, line(text("other"))] },
          line(text("loud", "blink"), { type: "mention", attrs: { id: 1 }, content: [text("@Ana")] }, text("")),
          text("bare"),
        ),
      ),
    ).toEqual(docOf(line(text("cell")), line(text("other")), line(text("loud@Ana")), line(text("bare"))));
    expect(back("two\nlines")).toEqual(docOf(line(text("two")), line(text("lines"))));
  });

  it("[L12] nests as tldraw’s schema asks", () => {
    const item = (...content: RichTextNode[]) => ({ type: "listItem", content });
    const list = (...content: RichTextNode[]) => ({ type: "bulletList", content });
    expect(
      back(
        docOf(
          item(line(text("stray"))),
          list(line(text("bare")), item(list(item(line(text("inner")))), item()), list()),
        ),
      ),
    ).toEqual(
      docOf(line(text("stray")), list(item(line(text("bare"))), item(line(), list(item(line(text("inner"))))))),
    );
    expect(back(docOf({ type: "blockquote", content: [line(text("quoted"))] }, { type: "horizontalRule" }))).toEqual(
      docOf(line(text("quoted"))),
    );
  });

  it("[L12] reads y-prosemirror’s names for marks that may overlap, and leaves unknown ones out", () => {
    const fragment = new Y.Doc().getXmlFragment("x");
    const paragraph = new Y.XmlElement("paragraph");
    fragment.insert(0, [paragraph]);
    const words = new Y.XmlText();
    paragraph.insert(0, [words]);
    words.insert(0, "a", { "highlight--a1B2c3D4": { color: "red" }, comment: {} });
    const script = new Y.XmlElement("script");
    fragment.insert(1, [script]);
    script.insert(0, [new Y.XmlText("alert")]);
    expect(richTextOf(fragment)).toEqual(
      docOf(
        line({ type: "text", text: "a", marks: [{ type: "highlight", attrs: { color: "red" } }] }),
        line(text("alert")),
      ),
    );
  });

  it("[L12] belongs to notes, texts and shapes", () => {
    expect(["note", "text", "geo", "arrow", "card", null].filter(isRichTextType)).toEqual(["note", "text", "geo"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { cutWords, editFragment, fragmentText, moveCaret, newFragment, textChange, withinLimit } from "./words.ts";

function docWith(text: string) {
  const doc = new Y.Doc();
  doc.getMap("texts").set("a", newFragment(text));
  return doc;
}
const fragmentOf = (doc: Y.Doc) => doc.getMap("texts").get("a") as Y.XmlFragment;

/** Words as people type them: several lines, emoji, accents. */
const words = fc
  .array(fc.constantFrom("a", "b", " ", "\n", "é", "🙂", "👩‍⚕️", "ש", "long word "), { maxLength: 30 })
  .map((parts) => parts.join(""));

describe("words", () => {
  it("[L6] an edit makes the fragment read what was asked for", () => {
    fc.assert(
      fc.property(words, words, words, (first, second, third) => {
        const doc = docWith(first);
        editFragment(fragmentOf(doc), second);
        expect(fragmentText(fragmentOf(doc))).toBe(second);
        editFragment(fragmentOf(doc), third);
        expect(fragmentText(fragmentOf(doc))).toBe(third);
      }),
    );
  });

  it("[L6] what two people type at once is all kept", () => {
    const left = docWith("Hello world\nSecond line");
    const right = new Y.Doc();
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    editFragment(fragmentOf(left), "Hello brave world\nSecond line");
    editFragment(fragmentOf(right), "Hello world!\nSecond line\nThird line");
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
    expect(fragmentText(fragmentOf(left))).toBe("Hello brave world!\nSecond line\nThird line");
    expect(fragmentText(fragmentOf(right))).toBe(fragmentText(fragmentOf(left)));
  });

  it("[L6] two people who write the first letters of an empty line at once keep each letter, and each once", () => {
    const left = docWith("");
    const right = new Y.Doc();
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    const meet = () => {
      Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
      Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
      return fragmentText(fragmentOf(left));
    };
    editFragment(fragmentOf(left), "N");
    editFragment(fragmentOf(right), "B");
    const first = meet();
    expect([...first].sort().join("")).toBe("BN");
    for (const _ of "four") {
      const now = fragmentText(fragmentOf(left));
      editFragment(fragmentOf(left), now.replace("N", "NN"));
      editFragment(fragmentOf(right), now.replace("B", "BB"));
      meet();
    }
    expect(meet()).toBe(first.replace("N", "NNNNN").replace("B", "BBBBB"));
    expect(fragmentText(fragmentOf(right))).toBe(meet());
    // Taking out a stretch that runs over both.
    editFragment(fragmentOf(left), `${first[0]}-${first[1]}`);
    expect(meet()).toBe(`${first[0]}-${first[1]}`);
  });

  it("[L6] merging never tears a character apart", () => {
    fc.assert(
      fc.property(words, words, words, (start, mine, theirs) => {
        const left = docWith(start);
        const right = new Y.Doc();
        Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
        editFragment(fragmentOf(left), mine);
        editFragment(fragmentOf(right), theirs);
        Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
        Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
        const merged = fragmentText(fragmentOf(left));
        expect(fragmentText(fragmentOf(right))).toBe(merged);
        expect(merged.isWellFormed()).toBe(true);
        expect(merged).not.toContain("\uFFFD");
      }),
    );
  });

  it("reads rich text of other editors as plain lines, and can be edited from there", () => {
    const doc = docWith("");
    const fragment = fragmentOf(doc);
    fragment.delete(0, fragment.length);
    const list = new Y.XmlElement("bulletList");
    const item = new Y.XmlElement("listItem");
    const line = new Y.XmlElement("paragraph");
    const text = new Y.XmlText("one");
    line.insert(0, [text]);
    item.insert(0, [line]);
    list.insert(0, [item]);
    fragment.insert(0, [list]);
    text.format(0, 1, { bold: true });
    expect(fragmentText(fragment)).toBe("one");
    editFragment(fragment, "one\ntwo");
    expect(fragmentText(fragment)).toBe("one\ntwo");
  });

  it("[L6] what is too long is cut between characters", () => {
    expect(cutWords("ab😀", 4)).toBe("ab😀");
    expect(cutWords("ab😀", 3)).toBe("ab");
    expect(cutWords("😀", 0)).toBe("");
  });

  it("[L6] an edit beyond the limit gives up its own letters, never those that stand there", () => {
    expect(withinLimit("abcd", "xabcd", 4)).toBe("abcd");
    expect(withinLimit("abcd", "abXYZcd", 5)).toBe("abXcd");
    expect(withinLimit("abcd", "ab😀cd", 5)).toBe("abcd");
    // Two people together may have gone beyond it.
    expect(withinLimit("abcdef", "abdef", 4)).toBe("abdef");
    expect(withinLimit("abcdef", "abXdef", 4)).toBe("abdef");
    fc.assert(
      fc.property(words, words, fc.nat(40), (before, after, limit) => {
        const kept = withinLimit(before, after, limit);
        expect(kept.length).toBeLessThanOrEqual(Math.max(limit, before.length));
        if (after.length <= limit) expect(kept).toBe(after);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });

  it("moves a caret with the words around it", () => {
    const change = textChange("abc def", "abc xx def");
    expect(change).toEqual({ at: 4, removed: 0, inserted: "xx " });
    if (!change) throw new Error("there is a change");
    expect([2, 4, 6].map((caret) => moveCaret(caret, change))).toEqual([2, 4, 9]);
    expect(textChange("same", "same")).toBeNull();
  });

  it("the change it finds leads from one text to the other", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const change = textChange(before, after);
        const made = change
          ? before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed)
          : before;
        expect(made).toBe(after);
      }),
    );
  });
});

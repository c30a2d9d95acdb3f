import { describe, expect, test } from "vitest";
import { cleanLine, cleanText } from "./clean-text.ts";

describe("words from elsewhere", () => {
  test("lose HTML and keep what it says", () => {
    const html =
      '<h2>Big</h2><p>Salt &amp; <b>pepper</b>, see <a href="https://x.org/a">here</a>.</p>\n<ul><li>one<li>two</ul>';
    expect(cleanText(html)).toBe("Big\n\nSalt & pepper, see here [https://x.org/a].\n\n- one\n- two");
  });

  test("lose scripts, styles, comments and attributes", () => {
    const html =
      '<p onclick="x()">Hi<script>alert(1)</script><style>p{}</style><!-- no --><img src=x onerror=y alt="a chair"></p>';
    expect(cleanText(html)).toBe("Hia chair");
  });

  test("keep table cells apart", () => {
    expect(cleanText("<table><tr><td>one</td><td>two</td></tr></table>")).toBe("one two");
  });

  test("keep angle brackets and ampersands that are not HTML", () => {
    expect(cleanText("I <3 open & free, 1 < 2, <name> Q&A")).toBe("I <3 open & free, 1 < 2, <name> Q&A");
    expect(cleanText("I <3 tea &amp; <name> &lt;b&gt;")).toBe("I <3 tea & <name> <b>");
    expect(cleanText("<b>I</b> <3 <name>")).toBe("I <3 <name>");
  });

  test("keep line ends of their own, also when they are written out", () => {
    expect(cleanText("one\\n\\ntwo\\r\\nthree\r\nfour")).toBe("one\n\ntwo\nthree\nfour");
    expect(cleanText("one\n<i>two</i> &amp; three")).toBe("one\ntwo & three");
    expect(cleanText("<p>one\ntwo</p>")).toBe("one two");
  });

  test("are tidied of spaces and of characters that nobody can see", () => {
    expect(cleanText("\u0000 a\u0007 \u00a0\t b \n\n\n\n c\u007f\ufeff ")).toBe("a b\n\nc");
    expect(cleanText("half \ud83d")).toBe("half \ufffd");
    expect(cleanText("👩‍⚕️ שלום")).toBe("👩‍⚕️ שלום");
    expect(cleanLine(" two\n lines ")).toBe("two lines");
  });

  test("keeps the words of a huge table, one after the other", () => {
    const table = `<table>${"<tr><td>one</td><td>two</td></tr>".repeat(400)}</table>`;
    expect(cleanText(table).split(/\s+/)).toHaveLength(800);
  });
});

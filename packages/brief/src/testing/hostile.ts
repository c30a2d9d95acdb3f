import fc from "fast-check";

/** Words that try to be something else than words, in one file format or another. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</style></title><b>",
  "a | b || c",
  "back\\slash \\| \\",
  "---\ntitle: mine\n---",
  "# heading #",
  "- dash\n* star\n+ plus\n1. one\n2) two",
  "> quote\n~~~\ncode\n```",
  "[link](http://example.org) ![x](y) [a]: http://example.org",
  "**bold** _em_ `code` ~~gone~~ &amp; &#60;b&#62; <http://example.org>",
  "see https://example.org/a_b_c?x=1&y=*2*, www.example.org/_a_ or a_b@example.org. (http://x.org/|)",
  "under\n===\nrule\n---\n:-- | --:",
  "'{yaml: [1]} %tag !x &anchor *alias",
  "שלום \u202eעולם 👩‍⚕️ مرحبا",
  "nul \u0000 bell \u0007 next \u0085 line \u2028 bom \ufeff half \ud83d",
  "    indented\n\ttabbed",
  "$1 $& {{y}}",
];

/** Any words, hostile ones among them. */
export const anyWords = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => `see ${url}, a_b.`),
  fc.string({ unit: fc.constantFrom(..."|\\`*_[]<>#-+=:~&!1.) \n\"'ab"), maxLength: 40 }),
);

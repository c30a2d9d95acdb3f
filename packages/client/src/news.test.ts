import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyRows, foldRows, newsIn, onlyNews } from "./news.ts";

/** An author who wrote five letters in one go, and a reader for whom the first three of them are thrown away already. */
function overlapping() {
  const author = new Y.Doc();
  author.clientID = 1;
  author.getText("words").insert(0, "hello");
  const again = Y.encodeStateAsUpdate(author);
  const reader = new Y.Doc();
  // One client (1), one struct from clock 0: thrown away, of length 3. No deletes.
  Y.applyUpdate(reader, Uint8Array.of(1, 1, 1, 0, 0, 3, 0));
  return { reader, again, author };
}

test("what was thrown away and comes again with more behind it stops yjs half-way (yjs#384)", () => {
  const { reader, again } = overlapping();
  // When this does not throw any more, yjs has mended it, and `onlyNews` may go.
  expect(() => Y.applyUpdate(reader, again)).toThrow();
});

test("what is news in it comes in", () => {
  const { reader, again, author } = overlapping();
  Y.applyUpdate(reader, onlyNews(reader, again));
  expect(Y.encodeStateVector(reader)).toEqual(Y.encodeStateVector(author));
});

test("nothing is cut that is all news, or only deletes", () => {
  const { reader, author } = overlapping();
  author.getText("words").delete(0, 2);
  const deletes = Y.encodeStateAsUpdate(author, Y.encodeStateVector(author));
  expect(onlyNews(author, deletes)).toBe(deletes);
  const other = new Y.Doc();
  other.getMap("meta").set("title", "Hope");
  const update = Y.encodeStateAsUpdate(other);
  expect(onlyNews(reader, update)).toBe(update);
});

test("sync messages: cut where needed, damaged ones as they are", () => {
  const { reader, again } = overlapping();
  const message = (kind: number, update: Uint8Array) =>
    decoding.createDecoder(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  const cut = newsIn(message(2, again), reader);
  expect(decoding.readVarUint(cut)).toBe(2);
  Y.applyUpdate(reader, decoding.readVarUint8Array(cut));
  const damaged = newsIn(message(2, Uint8Array.of(1, 255, 255)), reader);
  expect(decoding.readVarUint(damaged)).toBe(2);
  expect(decoding.readVarUint8Array(damaged)).toEqual(Uint8Array.of(1, 255, 255));
});

test("rows that overlap, in any order of tabs, come in whole and fold into one", () => {
  const { reader, again } = overlapping();
  const snapshot = Y.encodeStateAsUpdate(reader);
  const doc = new Y.Doc();
  applyRows(doc, [snapshot, again], "copy");
  const folded = new Y.Doc();
  Y.applyUpdate(folded, foldRows([snapshot, again]));
  expect(Y.decodeStateVector(Y.encodeStateVector(doc)).get(1)).toBe(5);
  expect(Y.encodeStateVector(folded)).toEqual(Y.encodeStateVector(doc));
});

test("folding keeps what cannot be placed yet", () => {
  const author = new Y.Doc();
  const updates: Uint8Array[] = [];
  author.on("update", (update: Uint8Array) => updates.push(update));
  for (const title of ["one", "two", "three"]) author.getMap("meta").set("title", title);
  const [first, second, third] = updates as [Uint8Array, Uint8Array, Uint8Array];
  const folded = foldRows([first, third]);
  const doc = new Y.Doc();
  applyRows(doc, [folded, second], null);
  expect(doc.getMap("meta").get("title")).toBe("three");
});

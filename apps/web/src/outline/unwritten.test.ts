import { addCard, addNote, boardRoots, createBoard, createEditing, setCardText } from "@openchair/board";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { takeAway } from "./unwritten.ts";

describe("what was made and left without a word", () => {
  let editing: ReturnType<typeof createEditing>;
  beforeEach(() => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
    editing = createEditing(doc);
  });
  const made = (make: () => string) => {
    editing.undoManager.stopCapturing();
    const id = make();
    editing.undoManager.stopCapturing();
    return { id, what: "card", section: "ideas", step: editing.undoManager.undoStack.at(-1) } as const;
  };
  const write = (id: string, words: string) => setCardText(editing.doc, id, words, editing.origin);
  const idea = () => addCard(editing.doc, { kind: "idea" }, editing.origin);

  it("goes away with its step of undo", () => {
    const before = made(() => addNote(editing.doc, { text: "First" }, editing.origin));
    const it = made(idea);
    expect(takeAway(editing, it)).toBe(true);
    const { records } = boardRoots(editing.doc);
    expect([records.has(before.id), records.has(it.id)]).toEqual([true, false]);
    expect(editing.undoManager.undoStack.at(-1)).toBe(before.step);
    expect(editing.undoManager.redoStack).toEqual([]);
  });

  it("goes away when what was written is taken out again", () => {
    const it = made(idea);
    write(it.id, "Hm");
    editing.undoManager.stopCapturing();
    write(it.id, "");
    expect(takeAway(editing, it)).toBe(true);
    expect(editing.undoManager.undoStack).toEqual([]);
  });

  it("stays when it has words, also when they are somebody else's", () => {
    const it = made(idea);
    write(it.id, "Pairs talk first");
    expect(takeAway(editing, it)).toBe(false);
    const other = made(idea);
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(editing.doc));
    setCardText(theirs, other.id, "Theirs");
    Y.applyUpdate(editing.doc, Y.encodeStateAsUpdate(theirs), "wire");
    expect(takeAway(editing, other)).toBe(false);
    expect(boardRoots(editing.doc).records.has(other.id)).toBe(true);
  });
});

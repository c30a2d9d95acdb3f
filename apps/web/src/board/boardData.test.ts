import { addCard, createBoard, removeCard, setBriefField, setCardText } from "@openchair/board";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { liveCards, liveFields, liveValue } from "./boardData.ts";

function openBoard() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard({ brief: { title: "A title" } }));
  return doc;
}

describe("a live value", () => {
  it("is the same object until something changes", () => {
    let changed = () => {};
    const value = liveValue(
      () => ({}),
      (tell) => {
        changed = tell;
        return () => {};
      },
      (run) => {
        run();
        return () => {};
      },
    );
    value.subscribe(() => {});
    const first = value.get();
    expect(value.get()).toBe(first);
    changed();
    expect(value.get()).not.toBe(first);
  });

  it("tells of many changes at once, and of none after the last listener left", () => {
    const waiting: (() => void)[] = [];
    let watched = 0;
    let tell = () => {};
    const value = liveValue(
      () => 1,
      (changed) => {
        watched++;
        tell = changed;
        return () => {
          watched--;
        };
      },
      (run) => {
        waiting.push(run);
        return () => waiting.splice(waiting.indexOf(run), 1);
      },
    );
    let told = 0;
    const stop = value.subscribe(() => {
      told++;
    });
    tell();
    tell();
    tell();
    expect(waiting).toHaveLength(1);
    waiting.shift()?.();
    expect(told).toBe(1);
    tell();
    stop();
    expect(waiting).toHaveLength(0);
    expect(watched).toBe(0);
  });
});

describe("the board as the panel sees it", () => {
  it("shows cards that come, change and go", () => {
    const doc = openBoard();
    const cards = liveCards(doc);
    const words = () => {
      // A new listener makes a new reading.
      cards.subscribe(() => {})();
      return cards.get().map(({ text }) => text);
    };
    const id = addCard(doc, { kind: "idea", text: "Pairs talk" });
    expect(words()).toEqual(["Pairs talk"]);
    setCardText(doc, id, "Pairs talk first");
    expect(words()).toEqual(["Pairs talk first"]);
    removeCard(doc, id);
    expect(words()).toEqual([]);
  });

  it("shares one value per document", () => {
    const doc = openBoard();
    expect(liveFields(doc)).toBe(liveFields(doc));
    expect(liveFields(openBoard())).not.toBe(liveFields(doc));
  });

  it("shows the brief's fields", () => {
    const doc = openBoard();
    setBriefField(doc, "pitch", "In one line");
    expect(liveFields(doc).get()).toMatchObject({ title: "A title", pitch: "In one line", aim: "" });
  });
});

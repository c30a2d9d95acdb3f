import { addCard, createBoard, setBriefField, signedContent } from "@openchair/board";
import type { ProgrammeStore, StoredSummary } from "@openchair/store/ports";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { contentHash } from "../content-hash.ts";
import { createBoardMirror } from "./board-mirror.ts";

const FACTS = { minutes: 60, expected: null, format: null };

/** A mirror of one board, on a programme that only remembers what was kept. */
function mirrored() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard({ brief: { title: "Leading" } }));
  const kept: { summary: StoredSummary; people: readonly { personId: string; at: string }[] }[] = [];
  const state = { seq: 1, facts: FACTS, title: "Leading", broken: false, docs: 0, told: 0 };
  const errors: unknown[] = [];
  const programme = {
    sessionOfBoard: async () => ({ id: "1", streamId: "s", title: state.title, ...state.facts }),
    updateSession: async (_id: string, { title }: { title: string }) => {
      state.title = title;
    },
    summaryOf: async () => kept.at(-1)?.summary ?? null,
    keepSummary: async (summary: StoredSummary, people: readonly { personId: string; at: string }[]) => {
      if (state.broken) throw new Error("The disk is full.");
      kept.push({ summary, people });
    },
  } as unknown as ProgrammeStore;
  const mirror = createBoardMirror({
    boardId: "b",
    programme,
    board() {
      state.docs += 1;
      return { doc, seq: state.seq, personOf: () => "ana" };
    },
    seq: () => state.seq,
    date: () => Date.now(),
    onLook(streamId) {
      expect(streamId).toBe("s");
      state.told += 1;
    },
    reportError: (error) => void errors.push(error),
  });
  return {
    doc,
    kept,
    state,
    errors,
    mirror,
    /** Somebody changes the board. */
    change(personId: string | null = "ana") {
      addCard(doc, { kind: "idea", place: "ideas", text: "Idea", x: 0, y: 0 });
      state.seq += 1;
      mirror.touch(personId);
    },
  };
}

describe("what is kept of a board", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2027-01-01T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it("is written once it is quiet: numbers, picture, hash, and who changed it", async () => {
    const { change, kept, doc, state } = mirrored();
    for (let i = 0; i < 20; i++) {
      change(i % 2 ? "ana" : "ben");
      await pass(100);
    }
    change(null);
    expect(kept).toHaveLength(0);
    await pass(1000);
    expect(kept).toHaveLength(1);
    const { summary, people } = kept[0] ?? {};
    expect(summary).toMatchObject({ boardId: "b", seq: 22, digest: { planned: 0, kinds: { idea: 21 }, facts: FACTS } });
    expect(summary?.digest.hash).toBe(contentHash(signedContent(doc, FACTS)));
    expect(summary?.picture).toContain("<svg");
    expect(people).toEqual([
      { personId: "ben", at: "2027-01-01T10:00:01.800Z" },
      { personId: "ana", at: "2027-01-01T10:00:01.900Z" },
    ]);
    expect([state.docs, state.told]).toEqual([1, 1]);
    await pass(60_000);
    expect(kept).toHaveLength(1);
  });

  it("is written every ten seconds while people never pause", async () => {
    const { change, kept } = mirrored();
    for (let i = 0; i < 220; i++) {
      change();
      await pass(100);
    }
    expect(kept).toHaveLength(2);
  });

  it("takes over the title, on one line, and never an empty one", async () => {
    const { doc, mirror, state } = mirrored();
    setBriefField(doc, "title", "A better\ntitle");
    mirror.touch("ana");
    await pass(1000);
    expect(state.title).toBe("A better title");
    setBriefField(doc, "title", " ");
    mirror.touch("ana");
    await pass(1000);
    expect(state.title).toBe("A better title");
  });

  it("does not build the document of a board that was only loaded", async () => {
    const { mirror, state, kept } = mirrored();
    mirror.check();
    await pass(1000);
    expect([state.docs, kept.length]).toEqual([1, 1]);
    mirror.check();
    await pass(1000);
    expect([state.docs, kept.length]).toEqual([1, 1]);
    // Written by a server that was killed before it looked.
    state.seq += 1;
    mirror.check();
    await pass(1000);
    expect([state.docs, kept.length]).toEqual([2, 2]);
  });

  it("is written at once when somebody asks, and with the facts as they are", async () => {
    const { mirror, state, kept } = mirrored();
    await mirror.look();
    state.facts = { ...FACTS, minutes: 45 };
    await mirror.look();
    expect(kept.map(({ summary }) => summary.digest.facts.minutes)).toEqual([60, 45]);
    expect(kept[0]?.summary.digest.hash).not.toBe(kept[1]?.summary.digest.hash);
    expect(kept[0]?.summary.tag).toBe(kept[1]?.summary.tag);
    await mirror.flush();
    expect(kept).toHaveLength(2);
  });

  it("loses nothing when it cannot be written", async () => {
    const { change, mirror, state, kept, errors } = mirrored();
    state.broken = true;
    change("ana");
    await pass(1000);
    expect([kept.length, errors.length]).toEqual([0, 1]);
    state.broken = false;
    change("ben");
    await mirror.flush();
    expect(kept[0]?.people.map(({ personId }) => personId)).toEqual(["ana", "ben"]);
  });
});

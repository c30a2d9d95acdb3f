import { VOICES, type Voice } from "@openchair/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { setBriefField } from "./brief-fields.ts";
import { addComment, type PersonOf } from "./comments.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { boardRoots, IDEAS_ID } from "./layout.ts";
import { addNote } from "./notes.ts";
import { readRecord } from "./records.ts";
import { createBoard } from "./skeleton.ts";
import { hostile } from "./testing/hostile.ts";
import { useFormat } from "./use-format.ts";
import { type BoardContributions, contributionsOf, QUIET_BELOW, setVoiceShow, voiceBalance } from "./voice-balance.ts";

const VOICES_OF: Record<string, readonly Voice[]> = {
  noor: ["professional"],
  bo: ["emerging-leader"],
  chris: ["lived-experience"],
  /** Speaks as two. */
  dee: ["professional", "lived-experience"],
  /** Helps, without a voice. */
  olga: [],
};
const voicesOf = (person: string) => VOICES_OF[person] ?? [];

/** A board that several hands write on, each through a client id of their own that the relay has noted. */
class Table {
  readonly doc = new Y.Doc();
  private readonly owners = new Map<number, string>();
  readonly personOf: PersonOf = (client) => this.owners.get(client) ?? null;

  constructor() {
    Y.applyUpdate(this.doc, createBoard());
  }

  as<T>(person: string | null, write: (doc: Y.Doc) => T): T {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc));
    if (person !== null) this.owners.set(doc.clientID, person);
    const result = write(doc);
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(doc));
    return result;
  }

  get contributions(): BoardContributions {
    return contributionsOf(this.doc, this.personOf);
  }

  get balance() {
    return voiceBalance(this.contributions, voicesOf);
  }
}

const shares = (professional: number, emerging: number, lived: number) => ({
  professional,
  "emerging-leader": emerging,
  "lived-experience": lived,
});
const idea = (text: string) => ({ kind: "idea" as const, text, x: 0, y: 0 });
const segment = (minutes: number, voices: readonly Voice[]) => ({
  kind: "segment" as const,
  place: "run-sheet" as const,
  text: "",
  minutes,
  voices,
});

/** A board with known contributions: cards 2 : 1 : 1, letters 10 : 10 : 20, comments 0 : 1 : 1, minutes 30 : 10 : 20. */
function fixture(): Table {
  const table = new Table();
  table.as("noor", (doc) => {
    addCard(doc, idea("abc de"));
    addCard(doc, idea("fghij"));
    addCard(doc, segment(30, ["professional"]));
  });
  table.as("bo", (doc) => {
    addCard(doc, idea("12345 67890"));
    addComment(doc, { on: "board", text: "Yes", by: "noor", byName: "Noor", at: 1 });
    addCard(doc, segment(10, ["emerging-leader"]));
  });
  table.as("chris", (doc) => {
    addCard(doc, idea("ten letters"));
    setBriefField(doc, "pitch", "ten letters");
    addComment(doc, { on: "board", text: "No", by: "noor", byName: "Noor", at: 2 });
    addCard(doc, segment(20, ["lived-experience"]));
  });
  return table;
}

describe("what each person put on a board", () => {
  it("[V1] [V2] is counted by whose hand wrote it: cards, letters, comments, and the minutes of the run sheet", () => {
    expect(fixture().contributions).toEqual({
      people: {
        noor: { cards: 2, words: 10, comments: 0 },
        bo: { cards: 1, words: 10, comments: 1 },
        chris: { cards: 1, words: 20, comments: 1 },
      },
      nameless: {},
      minutes: { professional: 30, "emerging-leader": 10, "lived-experience": 20 },
    });
  });

  it("[V2] letters count for who typed them, on whosever card, and on notes", () => {
    const table = new Table();
    const id = table.as("noor", (doc) => addCard(doc, idea("abcd")));
    table.as("chris", (doc) => setCardText(doc, id, "abcd efg"));
    table.as("bo", (doc) => addNote(doc, { text: "note" }));
    expect(table.contributions.people).toEqual({
      noor: { cards: 1, words: 4, comments: 0 },
      chris: { cards: 0, words: 3, comments: 0 },
      bo: { cards: 0, words: 4, comments: 0 },
    });
  });

  it("[V2] a step of a format is nobody's until somebody says something in it", () => {
    const table = new Table();
    const use = { format: "open-fishbowl", slot: 60, language: "en", how: "replace" } as const;
    const laid = table.as("noor", (doc) => useFormat(doc, use));
    expect(table.contributions.people).toEqual({});
    table.as("chris", (doc) => setCardText(doc, laid[0] ?? "", "Mine"));
    expect(table.contributions.people["chris"]).toMatchObject({ words: 4 });
  });

  it("[V2] taking others' words away gives nobody more", () => {
    const table = fixture();
    const before = table.contributions;
    const [first] = [...boardRoots(table.doc).texts.entries()].flatMap(([id, text]) =>
      String(text).includes("ten letters") ? [id] : [],
    );
    table.as("noor", (doc) => setCardText(doc, first ?? "", ""));
    const after = table.contributions;
    expect(after.people["noor"]).toEqual(before.people["noor"]);
    expect(after.people["bo"]).toEqual(before.people["bo"]);
    expect(after.people["chris"]).toEqual({ cards: 0, words: 10, comments: 1 });
    table.as("noor", (doc) => removeCard(doc, first ?? ""));
    expect(table.contributions).toEqual(after);
  });

  it("[V1] nothing that a client writes of itself changes it: voices, authors, who comments", () => {
    const table = fixture();
    const before = table.contributions;
    table.as("noor", (doc) => {
      for (const [id, map] of boardRoots(doc).records.entries()) {
        const record = readRecord(map, id);
        if (record?.["type"] !== "card" || record["parentId"] !== IDEAS_ID) continue;
        setCardProps(doc, id, { voices: ["lived-experience"] });
        map.set("m", JSON.stringify({ createdBy: "chris", createdAt: 1 }));
      }
      for (const map of boardRoots(doc).comments.values()) {
        map.set("0", JSON.stringify({ on: "board", by: "noor", byName: "Noor", at: 3 }));
      }
    });
    expect(table.contributions).toEqual(before);
  });

  it("[V3] what the server put there counts for the voices it wrote on it, names nobody, and cannot be claimed", () => {
    const table = new Table();
    const id = table.as(null, (doc) => addCard(doc, { ...idea("five5"), voices: ["lived-experience"] }));
    table.as(null, (doc) => addCard(doc, idea("Of nobody")));
    table.as(null, (doc) => setBriefField(doc, "title", "From the call"));
    const expected = { "lived-experience": { cards: 1, words: 5, comments: 0 } };
    expect(table.contributions).toEqual({ people: {}, nameless: expected, minutes: {} });
    table.as("noor", (doc) => setCardProps(doc, id, { voices: ["professional"] }));
    expect(table.contributions).toEqual({ people: {}, nameless: expected, minutes: {} });
  });

  it("[V4] minutes are those of the run sheet; what lies elsewhere, has no voice, or a voice we do not know, has none", () => {
    const table = new Table();
    table.as("bo", (doc) => {
      addCard(doc, { ...segment(25, ["emerging-leader"]), place: "ideas" });
      addCard(doc, segment(25, []));
      addCard(doc, segment(12, ["lived-experience", "professional", "loudest" as Voice]));
    });
    expect(table.contributions.minutes).toEqual({ "professional+lived-experience": 12 });
  });
});

describe("the balance of voices", () => {
  it("[V5] is exact for known contributions", () => {
    expect(fixture().balance).toEqual({
      // (50 + 25 + 0 + 50) / 4, (25 + 25 + 50 + 16⅔) / 4, (25 + 50 + 50 + 33⅓) / 4
      overall: shares(31, 29, 40),
      parts: {
        cards: shares(50, 25, 25),
        words: shares(25, 25, 50),
        comments: shares(0, 50, 50),
        minutes: shares(50, 17, 33),
      },
      quiet: [],
      show: "each",
      even: null,
    });
  });

  it("[V8] says no more than the team wants to see", () => {
    const table = fixture();
    table.as("noor", (doc) => {
      for (let i = 0; i < 40; i += 1) addCard(doc, idea("Again and again"));
    });
    const nothing = { cards: null, words: null, comments: null, minutes: null };
    table.as("chris", (doc) => setVoiceShow(doc, "together"));
    expect(table.balance).toEqual({ overall: null, parts: nothing, quiet: [], show: "together", even: false });
    table.as("chris", (doc) => setVoiceShow(doc, "nothing"));
    expect(table.balance).toEqual({ overall: null, parts: nothing, quiet: [], show: "nothing", even: null });
    table.as("chris", (doc) => setVoiceShow(doc, "each"));
    expect(table.balance).toMatchObject({ show: "each", even: false });
    table.as("chris", (doc) => boardRoots(doc).meta.set("voices", { toString: "each" }));
    expect(table.balance.show).toBe("each");
  });

  it("[V5] counts what somebody with two voices did for both, in equal parts, and nobody without one", () => {
    const table = new Table();
    table.as("dee", (doc) => addCard(doc, idea("abcd")));
    table.as("bo", (doc) => addCard(doc, idea("efgh")));
    table.as("olga", (doc) => addCard(doc, idea("ijkl")));
    table.as("stranger", (doc) => addCard(doc, idea("mnop")));
    expect(table.balance.parts).toMatchObject({ cards: shares(25, 50, 25), words: shares(25, 50, 25), comments: null });
  });

  it("[V6] calls a voice quiet below a fifth, once there is enough to say so", () => {
    const table = new Table();
    expect(table.balance).toMatchObject({ overall: null, quiet: [] });
    table.as("noor", (doc) => addCard(doc, idea("One")));
    table.as("bo", (doc) => addCard(doc, idea("Two")));
    expect(table.balance).toMatchObject({ overall: shares(50, 50, 0), quiet: [] });
    for (const word of ["Three", "Five", "Seven"]) table.as("noor", (doc) => addCard(doc, idea(word)));
    for (const word of ["Four", "Six"]) table.as("bo", (doc) => addCard(doc, idea(word)));
    expect(table.balance.quiet).toEqual([]);
    table.as("bo", (doc) => addCard(doc, idea("Eight")));
    expect(table.balance.quiet).toEqual(["lived-experience"]);
    for (const word of ["A story", "Another"]) table.as("chris", (doc) => addCard(doc, idea(word)));
    expect(table.balance.quiet).toEqual([]);
  });

  it("[V5] makes 100 in every part, whatever was done by whom", () => {
    const counts = fc.record({ cards: fc.nat(500), words: fc.nat(50_000), comments: fc.nat(99) });
    const keys = fc.constantFrom(...VOICES, "professional+lived-experience", VOICES.join("+"));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(VOICES_OF), "nobody"), counts),
        fc.dictionary(keys, counts),
        fc.dictionary(keys, fc.nat(1440)),
        (people, nameless, minutes) => {
          const { overall, parts, quiet } = voiceBalance({ people, nameless, minutes }, voicesOf);
          for (const part of [overall, ...Object.values(parts)]) {
            if (part === null) continue;
            expect(VOICES.reduce((sum, voice) => sum + part[voice], 0)).toBe(100);
            for (const voice of VOICES) expect(part[voice]).toBeGreaterThanOrEqual(0);
          }
          for (const voice of quiet) expect(overall?.[voice]).toBeLessThan(QUIET_BELOW);
        },
      ),
    );
  });

  it("[L11] is read from anything, and what nobody's hand is known of counts for nobody", () => {
    fc.assert(
      fc.property(hostile, (doc) => {
        const unknown = contributionsOf(doc, () => undefined);
        expect(unknown.people).toEqual({});
        expect(unknown.nameless).toEqual({});
        voiceBalance(
          contributionsOf(doc, () => "noor"),
          voicesOf,
        );
        voiceBalance(
          contributionsOf(doc, () => null),
          voicesOf,
        );
      }),
      { numRuns: 150 },
    );
  });
});

import { LANGUAGES, type Language } from "@openchair/formats";
import { describe, expect, test } from "vitest";
import { findingsOf } from "./findings.ts";
import { makeBrief } from "./make-brief.ts";
import { boardOf, EMPTY, FULL, PEOPLE, segment } from "./testing/sample.ts";

const placesOf = (input: typeof FULL) =>
  findingsOf(makeBrief(input)).map(({ place, kind }) => `${kind} ${place.kind === "field" ? place.field : place.kind}`);

describe("what a brief still lacks", () => {
  test("is every required part of an empty board, each with the place to mend it", () => {
    expect(placesOf(EMPTY)).toEqual([
      "missing pitch",
      "missing abstract",
      "missing aim",
      "missing takeaways",
      "missing audience",
      "missing formatWhy",
      "missing shaped",
      "missing layout",
      "missing access",
      "missing interaction",
      "missing followUp",
      "missing easy",
      "missing facts",
      "missing facts",
      "missing facts",
      "missing facts",
      "missing run-sheet",
      "missing people",
      "missing cards",
      "missing consent",
      "missing threads",
      "missing sign",
    ]);
  });

  test("is little on a full board: what is short, what is open, who has not signed", () => {
    const found = findingsOf(makeBrief(FULL));
    expect(found.map(({ words }) => words)).toEqual([
      "How lived experience shaped this has 12 words. From 40 on it says enough.",
      "Not decided yet: Consent and recording (Personal stories)",
      "Not signed yet for: Emerging leader",
    ]);
  });

  test("is how a co-chair is introduced, or that it is too long to read out", () => {
    const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
    const people = PEOPLE.map((one) => {
      if (one.seat !== "co-chair") return one;
      const { introduction: _none, ...silent } = one;
      return one.name === "Bo" ? { ...one, introduction: { pronouns: "", words: words(76) } } : silent;
    });
    const said = (language: Language) =>
      findingsOf(makeBrief({ ...FULL, people, language }))
        .filter(({ place }) => place.kind === "introductions")
        .map((finding) => finding.words);
    expect(said("en")).toEqual([
      "Not said yet how to introduce: Noor, Chris",
      "The introduction of Bo has 76 words. It reads best with up to 75.",
    ]);
    expect(said("da")).toEqual([
      "Endnu ikke sagt, hvordan de introduceres: Noor, Chris",
      "Introduktionen af Bo har 76 ord. Det læses bedst med op til 75.",
    ]);
    expect(said("nl")).toEqual([
      "Nog niet gezegd hoe je hen voorstelt: Noor, Chris",
      "De introductie van Bo heeft 76 woorden. Tot 75 leest het best.",
    ]);
  });

  test("is not an access plan that cards have", () => {
    const cards = boardOf({ cards: [{ kind: "access", text: "Captions" }] });
    expect(placesOf({ ...EMPTY, ...cards })).not.toContain("missing access");
  });

  test("says what is too long, too many or over the slot, by the stream's own limit", () => {
    const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
    const takeaways = Array.from({ length: 5 }, (_, at) => (at === 0 ? words(30) : `Thing ${at}`)).join("\n");
    const board = boardOf({
      brief: { title: "x".repeat(81), abstract: words(250), takeaways },
      cards: [segment("Long", 75)],
    });
    const brief = makeBrief({ ...FULL, ...board });
    const said = findingsOf(brief)
      .filter(({ kind }) => kind === "check")
      .map((finding) => finding.words);
    expect(said).toEqual([
      "Title has 81 letters. It reads best with up to 80.",
      "For the programme has 250 words. It reads best with up to 200.",
      "What people leave with: 5 are many. Better are up to 4.",
      "What people leave with: one is longer than 25 words.",
      "75 minutes planned of 60 minutes: 15 minutes too long.",
    ]);
    const patient = findingsOf(brief, { abstractWords: 300 });
    expect(patient.some(({ place }) => place.kind === "field" && place.field === "abstract")).toBe(false);
  });

  test.each(LANGUAGES)("is said in %s", (language) => {
    for (const { words } of findingsOf(makeBrief({ ...EMPTY, language }))) expect(words).toMatch(/\p{L}/u);
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { setBriefField } from "./brief-fields.ts";
import { markOf, newsSince, newsWords, readMark } from "./catch-up.ts";
import { addComment } from "./comments.ts";
import { addCard, removeCard, setCardProps, setCardShare, setCardText } from "./edit-cards.ts";
import { RUN_SHEET_ID } from "./layout.ts";
import { moveCard } from "./place.ts";
import { createBoard } from "./skeleton.ts";
import { createPeople, type People } from "./testing/people.ts";

const SEED = createBoard({
  brief: { aim: "Everyone leaves with one idea" },
  cards: [
    { kind: "idea", text: "Pairs talk first", id: "shape:idea" },
    { kind: "segment", text: "Welcome", id: "shape:one", minutes: 5, place: "run-sheet" },
  ],
});

let people: People | null = null;
afterEach(() => {
  people?.destroy();
  people = null;
});

/** Two people, and whose hand is whose. */
function two() {
  people = createPeople(2, SEED);
  const [me, other] = people.hands;
  if (!me || !other) throw new Error("There is nobody.");
  const whose = (client: number) => ({ 1000: "me", 1001: "other" })[client] ?? null;
  const mark = readMark(JSON.parse(JSON.stringify(markOf(me.doc))));
  if (!mark) throw new Error("The mark cannot be read.");
  const news = () => {
    people?.deliverAll();
    return newsSince(me.doc, mark, "me", whose);
  };
  return { me, other, mark, news };
}
const said = (on: string, text: string) => ({ on, text, by: "me", byName: "Me", at: 1 });

describe("what is new", () => {
  it("[N1] is what others did, by whose hand it was", () => {
    const { me, other, news } = two();
    const mine = addCard(me.doc, { kind: "idea", text: "Mine" });
    people?.deliverAll();
    const idea = addCard(other.doc, { kind: "idea", text: "Theirs" });
    const question = addCard(other.doc, { kind: "question", text: "Who opens the door?" });
    setCardProps(other.doc, "shape:one", { minutes: 8 });
    moveCard(other.doc, "shape:idea", { parent: RUN_SHEET_ID });
    setBriefField(other.doc, "aim", "Everyone leaves with two ideas");
    // They say that it was me, and the document knows better.
    const comment = addComment(other.doc, said("card:shape:one", "Longer?"));
    const answer = addComment(other.doc, said(`card:${mine}`, "Yes!"));
    const named = addComment(other.doc, { ...said("board", "And you?"), mentions: ["me"] });
    const by = ["other"];
    expect(news()).toEqual([
      { what: "idea", id: idea, by },
      { what: "question", id: question, by },
      { what: "minutes", id: "shape:one", before: 5, by },
      { what: "segment", id: "shape:idea", by },
      ...[
        { what: "comment", id: comment, by },
        { what: "answer", id: answer, by },
        { what: "answer", id: named, by },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
      { what: "words", id: "aim", by },
    ]);
  });

  it("[N1] has nothing of one's own in it, nor what was taken back", () => {
    const { me, other, news } = two();
    addCard(me.doc, { kind: "idea", text: "Mine" });
    setCardProps(me.doc, "shape:one", { minutes: 8 });
    setBriefField(me.doc, "aim", "Mine");
    addComment(me.doc, said("board", "Hello"));
    setBriefField(other.doc, "pitch", "x");
    setBriefField(other.doc, "pitch", "");
    const gone = addCard(other.doc, { kind: "idea", text: "Not this one" });
    removeCard(other.doc, gone);
    addCard(other.doc, { kind: "idea", text: " " });
    expect(news()).toEqual([]);
  });

  it("[N1] [N3] holds no words, and a card is new once it says something", () => {
    const { other, me, mark } = two();
    expect(JSON.stringify(mark)).not.toMatch(/Pairs|Everyone|Welcome/);
    const blank = addCard(other.doc, { kind: "idea", text: "" });
    people?.deliverAll();
    const later = markOf(me.doc);
    setCardText(other.doc, blank, "Now it does");
    people?.deliverAll();
    expect(newsSince(me.doc, later, "me", () => "other")).toEqual([{ what: "idea", id: blank, by: ["other"] }]);
    for (const broken of [null, 1, {}, { clocks: {} }, "x"]) expect(readMark(broken)).toBeNull();
  });

  it("[N3] shows words as they are now, and those of a story only on the board", () => {
    const { me, other } = two();
    const story = addCard(other.doc, { kind: "idea", text: "When my father fell" });
    setCardShare(other.doc, story, "story");
    const about = addComment(other.doc, said(`card:${story}`, "Thank you for telling"));
    people?.deliverAll();
    const mail = newsWords(me.doc, { isForTeam: false });
    const board = newsWords(me.doc, { isForTeam: true });
    expect(mail({ what: "idea", id: story })).toEqual({ text: "", minutes: 0, place: `card:${story}` });
    expect(board({ what: "idea", id: story })?.text).toBe("When my father fell");
    expect(mail({ what: "comment", id: about })).toEqual({ text: "", minutes: 0, place: `card:${story}` });
    expect(mail({ what: "idea", id: "shape:idea" })?.text).toBe("Pairs talk first");
    setCardText(me.doc, "shape:idea", "long ".repeat(60));
    expect(newsWords(me.doc, { isForTeam: false })({ what: "idea", id: "shape:idea" })?.text).toMatch(
      /^(long )+lon?g?…$/,
    );
    removeCard(me.doc, "shape:idea");
    expect(newsWords(me.doc, { isForTeam: true })({ what: "idea", id: "shape:idea" })).toBeNull();
    expect(mail({ what: "words", id: "aim" })?.place).toBe("brief:aim");
    expect(mail({ what: "words", id: "none" as never })).toBeNull();
    expect(mail({ what: "comment", id: "none" })).toBeNull();
  });
});

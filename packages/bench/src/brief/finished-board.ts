import { type BoardSeed, BRIEF_FIELDS, type NewCard } from "@openchair/board";
import { VOICES } from "@openchair/formats";

const SENTENCES = [
  "Leaders rarely talk about their failures in front of the people they lead.",
  "Four people each tell one true story in six minutes, and nobody judges.",
  "The room says what it heard, talks in pairs, and leaves one thing on the wall.",
  "Whoever wants to speak moves forward, takes a chair, speaks and leaves it again.",
  "You may sit, stand or lie down, write in place of speaking, and leave at any time.",
] as const;

const wordsOf = (nth: number, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => SENTENCES[(nth + from + at) % SENTENCES.length]).join(" ");

/** Fields that are lists: a line each. */
const LISTS: ReadonlySet<string> = new Set(["takeaways", "interaction", "risks"]);

function segmentOf(nth: number, row: number): NewCard {
  const voices = VOICES.filter((_voice, at) => (row + at) % 3 !== 0);
  const text = `Part ${row + 1} of session ${nth}\n${wordsOf(nth, row, 1)}`;
  return { kind: "segment", place: "run-sheet", text, minutes: 10, voices, room: "Talks in pairs, or writes a card" };
}

/** A board with nothing left open, about as long as the finished one of the sample: every field, six segments, nine cards. */
export function finishedBoard(nth: number): BoardSeed {
  const fields = BRIEF_FIELDS.map((field, at): [string, string] => [
    field,
    LISTS.has(field) ? wordsOf(nth, at, 3).replaceAll(". ", ".\n") : wordsOf(nth, at, 3),
  ]);
  const kinds = ["idea", "aim", "takeaway", "access", "material", "question", "concern", "idea", "idea"] as const;
  return {
    brief: { ...Object.fromEntries(fields), title: `Session ${nth}: what we learned together` },
    cards: [
      ...Array.from({ length: 6 }, (_, row) => segmentOf(nth, row)),
      ...kinds.map((kind, at): NewCard => ({ kind, text: wordsOf(nth, at, 1), voices: VOICES.slice(at % 3, 3) })),
    ],
  };
}

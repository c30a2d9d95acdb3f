import { BRIEF_FIELDS } from "@openchair/board";
import type { BriefInput } from "../make-brief.ts";
import { MIXED_ROOM, ROOM } from "./room.ts";
import { boardOf, CARDS, EMPTY, FULL, PEOPLE, SESSION, segment } from "./sample.ts";

const LONG = Array.from(
  { length: 120 },
  (_, at) => `Sentence ${at} of a very long field, as some people write them.`,
).join(" ");

/** Three languages on one board, two of them from right to left, and signs that are more than one character long. */
const MIXED: BriefInput = {
  ...FULL,
  language: "nl",
  ...boardOf({
    brief: {
      title: "شجاعة to speak: אומץ 👩‍⚕️",
      pitch: "שלום לכולם, welcome, welkom.",
      aim: "نتعلم من الأخطاء (فشل واحد)، ثم نتكلم.",
      abstract: "Første afsnit: æøå.\n\nשורה ראשונה\nסוף 12:30.",
      takeaways: "- קול אחד 🫶🏽\n- One voice\n- Één stem",
      easy: "👨‍👩‍👧‍👦 🇩🇰 🇳🇱 ✊🏿",
      access: "כיסא גלגלים, captions",
      consent: "لا تسجيل",
    },
    cards: [
      segment("ברוכים הבאים\nבלי מצגות", 20, ["lived-experience"], "מקשיבים"),
      segment("Welkom أهلا", 40, ["professional", "emerging-leader"], "Praat in paren 🗣️"),
      { kind: "question", text: "מי שומר על השעון?" },
    ],
  }),
  session: { ...SESSION, room: "חדר 4", title: "שלום" },
  streamTitle: "قيادة",
  people: [
    {
      id: "p1",
      name: "נועה",
      voices: ["professional"],
      seat: "co-chair",
      introduction: { pronouns: "היא", words: "אחות 👩🏽‍⚕️ in Utrecht\nومعلّمة" },
    },
    { id: "p2", name: "كريس Jensen", voices: ["lived-experience"], seat: "co-chair" },
    { id: "p3", name: "Bo", voices: [], seat: "contributor", introduction: { pronouns: "", words: "ممرضة (منذ عام)" } },
  ],
  room: [MIXED_ROOM],
  threads: [{ title: "כוח למטופל", cardIds: [] }],
  signatures: [{ name: "נועה", voices: ["professional"], at: "2027-03-11T10:00:00.000Z", hash: "abcdefghijkl" }],
};

/** Five boards of different shape: what every file has to hold. */
export const FIVE_BOARDS: Readonly<Record<string, BriefInput>> = {
  empty: EMPTY,
  minimal: { ...EMPTY, ...boardOf({ brief: { title: "A title" }, cards: [segment("Welcome", 5)] }), session: SESSION },
  full: FULL,
  "very long": {
    ...FULL,
    language: "da",
    room: [ROOM, { ...ROOM, text: LONG }],
    people: PEOPLE.map((one) => ({ ...one, introduction: { pronouns: "they/them", words: LONG.slice(0, 1500) } })),
    ...boardOf({
      brief: Object.fromEntries(BRIEF_FIELDS.map((field) => [field, LONG])),
      cards: [
        ...CARDS,
        ...Array.from({ length: 60 }, (_, at) =>
          segment(`Part ${at}\n${LONG.slice(0, 300)}`, 3, ["professional"], LONG.slice(0, 200)),
        ),
      ],
    }),
  },
  "three languages": MIXED,
};

import {
  type BriefField,
  type Card,
  type CardKind,
  type ConsentAnswer,
  type ConsentPart,
  isInBrief,
  type Provenance,
} from "@openchair/board";
import { formatName, type Language, type Voice } from "@openchair/formats";
import type { BoardPerson, SessionFacts } from "@openchair/programme";
import type { Brief, BriefItem, BriefList, BriefRoom, BriefText } from "./brief.ts";
import { makeConsent, makeShares, makeSignatures, makeSources, makeThreads } from "./make-agreements.ts";
import { makePeople, makeRunSheet, voicesInWords } from "./make-parts.ts";
import { makeShaped } from "./make-shaped.ts";
import { tidy, tidyLine } from "./tidy.ts";
import { dateInWords, slotInWords } from "./when.ts";
import { BRIEF_WORDS, type BriefWords } from "./words.ts";

/** A red thread of the stream that this session takes up, with the cards that show it. */
export interface ThreadInput {
  readonly title: string;
  readonly cardIds: readonly string[];
}

/** A signature under what the board says now. */
export interface SignatureInput {
  readonly name: string;
  readonly voices: readonly Voice[];
  /** ISO, UTC. */
  readonly at: string;
  readonly hash: string;
}

/** What a brief is made from. Nothing here is changed. */
export interface BriefInput {
  /** All cards of the board in reading order (`readCards`). */
  readonly cards: readonly Card[];
  /** The brief's own fields (`readBriefFields`). */
  readonly fields: Readonly<Record<BriefField, string>>;
  readonly consents: Readonly<Record<ConsentPart, ConsentAnswer | null>>;
  readonly provenance: readonly Provenance[];
  readonly session: SessionFacts;
  readonly streamTitle: string;
  readonly people: readonly BoardPerson[];
  readonly threads: readonly ThreadInput[];
  /** Only those that stand. */
  readonly signatures: readonly SignatureInput[];
  /** When it is made; its day in UTC is printed. */
  readonly now: Date;
  /** How the room is set up, drawn and in words of the brief's language. */
  readonly room?: readonly BriefRoom[];
  /** Language of the brief's own words; what people wrote stays as it is. English when left out. */
  readonly language?: Language;
}

function written(label: string, words: string, required = true): BriefText {
  const text = tidy(words);
  return { label, required, state: text === "" ? "empty" : "written", text, items: [] };
}

/** Cards of a kind that have words, and whose words may be in a file. */
const wordsOf = (cards: readonly Card[], kind: CardKind) =>
  cards.filter((card) => card.kind === kind && isInBrief(card) && tidy(card.text) !== "");

/** A field's own words when somebody wrote them; else what cards of that kind say. */
function writtenOrCards(label: string, words: string, cards: readonly Card[]): BriefText {
  const own = written(label, words);
  const items = cards.map((card) => tidy(card.text));
  if (own.state === "written" || items.length === 0) return own;
  return { ...own, state: "from-cards", text: items.join("\n"), items: items.length > 1 ? items : [] };
}

const BULLET = /^(?:[-*•–]|\d{1,2}[.)])\s+/;

/** Written line by line, some parts are a list, with or without marks of one's own. */
function asList(part: BriefText): BriefText {
  if (part.state !== "written") return part;
  const items = part.text
    .split("\n")
    .map((line) => line.replace(BULLET, "").trim())
    .filter((line) => line !== "");
  return items.length > 1 ? { ...part, items } : part;
}

function list(
  label: string,
  cards: readonly Card[],
  words: BriefWords,
  language: Language,
  required: boolean,
): BriefList {
  const items = cards.map(
    (card): BriefItem => ({
      text: tidy(card.text),
      kind: card.kind === "question" || card.kind === "concern" ? words.cardKinds[card.kind] : "",
      voices: voicesInWords(card.voices, language),
    }),
  );
  return { label, required, state: items.length === 0 ? "empty" : "from-cards", items };
}

/** Makes the brief of a session from its board. Pure; anything missing is there with state `empty`. */
export function makeBrief(input: BriefInput): Brief {
  const { cards, fields, session, people, language = "en" } = input;
  const words = BRIEF_WORDS[language];
  const label = words.fields;
  const field = (name: BriefField, required = true) => written(label[name], fields[name], required);
  const expected =
    session.expected === null ? "" : words.about(new Intl.NumberFormat(words.locale).format(session.expected));
  const byId = new Map(cards.map((card) => [card.id, card]));
  // A card that has been made the team's alone since it went in is not quoted any more.
  const provenance = input.provenance.filter(({ cardId }) => isInBrief(byId.get(cardId) ?? { share: "all" }));
  return {
    language,
    stream: tidyLine(input.streamTitle),
    // The board's title is the truth; a session has one from the day it is made.
    title: written(label.title, tidyLine(fields.title) || tidyLine(session.title)),
    pitch: field("pitch"),
    abstract: field("abstract"),
    aim: writtenOrCards(label.aim, fields.aim, wordsOf(cards, "aim")),
    audience: field("audience"),
    takeaways: asList(writtenOrCards(label.takeaways, fields.takeaways, wordsOf(cards, "takeaway"))),
    format: written(label.format, session.format === null ? "" : formatName(session.format, language)),
    formatWhy: field("formatWhy"),
    when: written(label.when, slotInWords(session.startsAt, session.minutes, words)),
    where: written(label.where, tidyLine(session.room ?? "")),
    length: written(label.length, words.minutes(session.minutes)),
    expected: written(label.expected, expected),
    runSheet: makeRunSheet(cards, session, people, words, language),
    people: makePeople(people, words, language),
    shares: makeShares(cards, words, language),
    shaped: makeShaped(field("shaped"), cards, provenance, words, language),
    layout: field("layout"),
    room: (input.room ?? []).map(({ name, drawing, text }) => ({ name: tidyLine(name), drawing, text: tidy(text) })),
    access: field("access"),
    accessCards: list(label.access, wordsOf(cards, "access"), words, language, false),
    interaction: asList(field("interaction")),
    materials: list(words.materials, wordsOf(cards, "material"), words, language, true),
    consent: makeConsent(label.consent, input.consents, tidy(fields.consent), words),
    risks: asList(field("risks", false)),
    threads: makeThreads(input.threads, cards, words),
    followUp: field("followUp"),
    tool: field("tool", false),
    evidence: field("evidence", false),
    signatures: makeSignatures(input.signatures, words, language),
    sources: makeSources(provenance, words, language),
    easy: field("easy"),
    stillOpen: list(
      words.stillOpen,
      [...wordsOf(cards, "concern"), ...wordsOf(cards, "question")],
      words,
      language,
      false,
    ),
    facts: {
      minutes: session.minutes,
      startsAt: session.startsAt,
      room: tidyLine(session.room ?? "") || null,
      expected: session.expected,
      format: session.format,
      made: input.now.toISOString().slice(0, 10),
    },
    footer: words.madeOn(dateInWords(input.now, words)),
  };
}

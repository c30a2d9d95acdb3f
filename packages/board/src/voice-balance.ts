import { isVoice, VOICES, type Voice } from "@openchair/formats";
import * as Y from "yjs";
import { cardsAmong } from "./cards.ts";
import { type PersonOf, readComments, speakerOf } from "./comments.ts";
import { isObject } from "./json.ts";
import { boardRoots } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import { BASE_KEY } from "./records.ts";
import { slotShares } from "./slot-minutes.ts";
import { isUntouched } from "./use-format.ts";
import type { Written } from "./written.ts";

/** What is counted of what people put on a board. `words`: letters, so that a word two people wrote counts for both. */
export const CONTRIBUTIONS = ["cards", "words", "comments"] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];
type Counts = Readonly<Record<Contribution, number>>;

/**
 * Who put what on a board, from whose hand wrote it, and whose minutes the run sheet has. Only the server holds this: it
 * is made into shares of voices before anybody sees it.
 */
export interface BoardContributions {
  /** By person id. */
  readonly people: Readonly<Record<string, Counts>>;
  /** What the server put there, by the voices that it wrote on it: of rounds without names, for example. `a+b` for both. */
  readonly nameless: Readonly<Record<string, Counts>>;
  /** Minutes of the run sheet by the voices that lead them, `a+b` for both. */
  readonly minutes: Readonly<Record<string, number>>;
  /** How much of it the team wants to see. Not in what was kept by older versions: then all. */
  readonly show?: VoiceShow;
}

/**
 * How much of its balance a team sees (rule V8): each voice's share; together, only whether the balance is even; nothing.
 * Where one person alone has a voice, its share says something about that person.
 */
export const VOICE_SHOWS = ["each", "together", "nothing"] as const;
export type VoiceShow = (typeof VOICE_SHOWS)[number];

const SHOW_KEY = "voices";

/** What the team of a board wants to see of its balance. */
export function voiceShow(doc: Y.Doc): VoiceShow {
  const show = boardRoots(doc).meta.get(SHOW_KEY);
  return VOICE_SHOWS.find((each) => each === show) ?? "each";
}

export function setVoiceShow(doc: Y.Doc, show: VoiceShow, origin?: unknown): void {
  doc.transact(() => boardRoots(doc).meta.set(SHOW_KEY, show), origin);
}

/** Somebody's share of something: a person, or (when the server wrote it) the voices it wrote on it. */
type Hand = { readonly person: string } | { readonly voices: string } | null;

const voicesKey = (voices: readonly unknown[]): string => VOICES.filter((voice) => voices.includes(voice)).join("+");

/** The voices that a card was made with, as far as the server wrote them (rule V3). */
function voicesByServer(map: Y.Map<string>, personOf: PersonOf): string {
  const items = map._map;
  for (const key of ["x:voices", BASE_KEY]) {
    const item = items.get(key);
    if (!item || item.deleted || personOf(item.id.client) !== null) continue;
    let said: unknown;
    try {
      said = JSON.parse(String(map.get(key)));
    } catch {
      continue;
    }
    const props = isObject(said) && isObject(said["props"]) ? said["props"] : {};
    const voices = key === BASE_KEY ? props["voices"] : said;
    if (Array.isArray(voices)) return voicesKey(voices.filter(isVoice));
  }
  return "";
}

const LETTERS = /\S/gu;

/** How many letters each client wrote of what a type holds and is still there. */
function lettersIn(type: Written, count: (client: number, letters: number) => void): void {
  const walk = (item: Y.Item): void => {
    if (item.deleted) return;
    if (item.content instanceof Y.ContentString) {
      count(item.id.client, item.content.str.match(LETTERS)?.length ?? 0);
    } else if (item.content instanceof Y.ContentType) {
      // Attributes of a line are no words.
      for (let inner = item.content.type._start; inner !== null; inner = inner.right) walk(inner);
    }
  };
  for (let item = type._start; item !== null; item = item.right) walk(item);
}

/** Counts what each person put on a board (rules V1 to V4). `personOf` comes from the relay's log, never from the document. */
export function contributionsOf(doc: Y.Doc, personOf: PersonOf): BoardContributions {
  const { records: maps, texts, brief } = boardRoots(doc);
  const people = new Map<string, Record<Contribution, number>>();
  const nameless = new Map<string, Record<Contribution, number>>();
  const add = (hand: Hand, what: Contribution, count: number) => {
    if (hand === null || count === 0) return;
    const [among, key] = "person" in hand ? [people, hand.person] : [nameless, hand.voices];
    if (key === "") return;
    const counts = among.get(key) ?? { cards: 0, words: 0, comments: 0 };
    counts[what] += count;
    among.set(key, counts);
  };
  const handOf = (client: number | undefined, ofServer: () => string): Hand => {
    const person = client === undefined ? undefined : personOf(client);
    if (person === undefined) return null;
    return person === null ? { voices: ofServer() } : { person };
  };

  const records = readRecords(doc);
  const made = maps._map;
  const serverVoices = (id: string) => () => {
    const map: unknown = maps.get(id);
    return map instanceof Y.Map ? voicesByServer(map, personOf) : "";
  };
  const cards = cardsAmong(records, texts);
  const laid = new Set(cards.filter(isUntouched).map(({ id }) => id));
  for (const { id, text } of cards) {
    // A card without a word says nothing yet, and a step of a format has words that nobody wrote.
    if (text.trim() !== "" && !laid.has(id)) add(handOf(made.get(id)?.id.client, serverVoices(id)), "cards", 1);
  }
  for (const [id, fragment] of texts.entries()) {
    if (!records.has(id) || laid.has(id) || !(fragment instanceof Y.XmlFragment)) continue;
    lettersIn(fragment, (client, letters) => add(handOf(client, serverVoices(id)), "words", letters));
  }
  for (const fragment of brief.values()) {
    if (!(fragment instanceof Y.XmlFragment)) continue;
    lettersIn(fragment, (client, letters) =>
      add(
        handOf(client, () => ""),
        "words",
        letters,
      ),
    );
  }
  for (const comment of readComments(doc)) {
    const speaker = comment.text === "" ? null : speakerOf(comment, personOf);
    if (speaker !== null) add({ person: speaker }, "comments", 1);
  }

  const show = voiceShow(doc);
  const minutes = new Map<string, number>();
  for (const { card, minutes: count } of slotShares(cards.filter(({ place }) => place === "run-sheet"))) {
    const key = voicesKey(card.voices);
    if (key !== "" && count > 0) minutes.set(key, (minutes.get(key) ?? 0) + count);
  }
  return {
    people: Object.fromEntries(people),
    nameless: Object.fromEntries(nameless),
    minutes: Object.fromEntries(minutes),
    ...(show === "each" ? {} : { show }),
  };
}

/** Whole per cents that make 100 together. */
export type VoiceShares = Readonly<Record<Voice, number>>;

/** What is looked at when voices are compared: what people put there, and the minutes that a voice has. */
export const BALANCE_PARTS = [...CONTRIBUTIONS, "minutes"] as const;
export type BalancePart = (typeof BALANCE_PARTS)[number];

/** How a board is shared among voices. Never who, never how much. */
export interface VoiceBalance {
  /** All parts that there is anything of, each counting the same; null while there is nothing. */
  readonly overall: VoiceShares | null;
  /** Each part by itself; null where there is nothing of it. */
  readonly parts: Readonly<Record<BalancePart, VoiceShares | null>>;
  /** Voices with less than a fifth, once there is enough on the board to say so. */
  readonly quiet: readonly Voice[];
  /** What the team wants to see. What it does not is not in here either. */
  readonly show: VoiceShow;
  /** Whether no voice has less than a fifth; null while there is not enough to say so, or when the team sees nothing. */
  readonly even: boolean | null;
}

/** Below this share, in per cent, a voice is quiet (domain.md §9). */
export const QUIET_BELOW = 20;
/**
 * So many cards and comments there are before any voice is called quiet: whoever comes first writes the first cards, and
 * that says nothing about balance.
 */
const ENOUGH_TO_TELL = 8;

/** What can be shared equally by one, two or three voices without a rest. */
const WHOLE = 6;

type Sums = Record<Voice, number>;
const noSums = (): Sums => ({ professional: 0, "emerging-leader": 0, "lived-experience": 0 });
const total = (sums: Readonly<Sums>) => VOICES.reduce((sum, voice) => sum + sums[voice], 0);

function share(sums: Sums, voices: readonly Voice[], count: number): void {
  for (const voice of voices) sums[voice] += (count * WHOLE) / voices.length;
}

/** Amounts as whole per cents by the largest remainder, so that they make exactly 100; of equal remainders the first voice's. */
export function perCents(sums: Readonly<Sums>): VoiceShares | null {
  const all = total(sums);
  if (all === 0) return null;
  const exact = VOICES.map((voice) => ({ voice, value: (sums[voice] * 100) / all }));
  // What is a whole number but for the last digit of a float is one.
  const shares = exact.map(({ voice, value }) => ({ voice, whole: Math.floor(value + 1e-9), value }));
  let left = 100 - shares.reduce((sum, { whole }) => sum + whole, 0);
  const order = shares.toSorted((a, b) => Math.round((b.value - b.whole - (a.value - a.whole)) * 1e9));
  const given = noSums();
  for (const { voice, whole } of order) {
    given[voice] = whole + (left > 0 ? 1 : 0);
    left -= 1;
  }
  return given;
}

/**
 * What people put on a board as shares of voices (rules V5 to V8). `voicesOf`: the voices of a person's place, as it is now
 * or was when they left. What somebody with several voices did counts for each in equal parts.
 */
export function voiceBalance(
  { people, nameless, minutes, show = "each" }: BoardContributions,
  voicesOf: (person: string) => readonly Voice[],
): VoiceBalance {
  const sums: Record<BalancePart, Sums> = { cards: noSums(), words: noSums(), comments: noSums(), minutes: noSums() };
  const voicesIn = (key: string) => VOICES.filter((voice) => key.split("+").includes(voice));
  const known = [
    ...Object.entries(people).map(([person, counts]) => ({ voices: [...new Set(voicesOf(person))], counts })),
    ...Object.entries(nameless).map(([key, counts]) => ({ voices: voicesIn(key), counts })),
  ];
  for (const { voices, counts } of known) for (const what of CONTRIBUTIONS) share(sums[what], voices, counts[what]);
  for (const [key, count] of Object.entries(minutes)) share(sums.minutes, voicesIn(key), count);

  const together = noSums();
  for (const part of BALANCE_PARTS) {
    const all = total(sums[part]);
    if (all > 0) for (const voice of VOICES) together[voice] += sums[part][voice] / all;
  }
  const overall = perCents(together);
  const isTelling = (total(sums.cards) + total(sums.comments)) / WHOLE >= ENOUGH_TO_TELL;
  const quiet = overall && isTelling ? VOICES.filter((voice) => overall[voice] < QUIET_BELOW) : [];
  const isEven = overall && isTelling ? quiet.length === 0 : null;
  if (show !== "each") {
    const nothing = { cards: null, words: null, comments: null, minutes: null };
    return { overall: null, parts: nothing, quiet: [], show, even: show === "together" ? isEven : null };
  }
  return {
    overall,
    parts: {
      cards: perCents(sums.cards),
      words: perCents(sums.words),
      comments: perCents(sums.comments),
      minutes: perCents(sums.minutes),
    },
    quiet,
    show,
    even: isEven,
  };
}
